package com.aerospike.operator.node;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Builds one security message: a 16-byte block header and tagged fields. */
final class AdminRequest {

    enum Command {
        AUTHENTICATE(0, "authenticate"),
        CREATE_USER(1, "create user"),
        DROP_USER(2, "drop user"),
        SET_PASSWORD(3, "set password of user"),
        CHANGE_PASSWORD(4, "change password of user"),
        GRANT_ROLES(5, "grant roles to user"),
        REVOKE_ROLES(6, "revoke roles from user"),
        QUERY_USERS(9, "query user"),
        CREATE_ROLE(10, "create role"),
        DROP_ROLE(11, "drop role"),
        GRANT_PRIVILEGES(12, "grant privileges to role"),
        REVOKE_PRIVILEGES(13, "revoke privileges from role"),
        SET_WHITELIST(14, "set allow list of role"),
        SET_QUOTAS(15, "set quotas of role"),
        QUERY_ROLES(16, "query role"),
        LOGIN(20, "login");

        private final int number;
        private final String words;

        Command(int number, String words) {
            this.number = number;
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static final int BLOCK_HEADER_BYTES = 16;
    static final int MAX_NAME_BYTES = 255;

    private final Command command;
    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();
    private int count;

    AdminRequest(Command command) {
        this.command = command;
    }

    AdminRequest with(AdminField field, String text) {
        return with(field, text.getBytes(StandardCharsets.UTF_8));
    }

    AdminRequest with(AdminField field, int number) {
        return with(field, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    AdminRequest with(AdminField field, byte[] data) {
        fields.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(data.length + 1).array());
        fields.write(field.id());
        fields.writeBytes(data);
        count++;
        return this;
    }

    AdminRequest withNames(AdminField field, Collection<String> names) {
        var data = new ByteArrayOutputStream();
        writeCount(data, names.size());
        names.forEach(name -> writeName(data, name));
        return with(field, data.toByteArray());
    }

    AdminRequest withPrivileges(Collection<Privilege> privileges) {
        var data = new ByteArrayOutputStream();
        writeCount(data, privileges.size());
        for (var privilege : privileges) {
            data.write(privilege.code());
            if (privilege.scoped()) {
                writeName(data, privilege.namespace().orElse(""));
                writeName(data, privilege.set().orElse(""));
            }
        }
        return with(AdminField.PRIVILEGES, data.toByteArray());
    }

    private static void writeCount(ByteArrayOutputStream data, int size) {
        if (size > MAX_NAME_BYTES) {
            throw new IllegalArgumentException(size + " entries do not fit into one security message");
        }
        data.write(size);
    }

    private static void writeName(ByteArrayOutputStream data, String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_NAME_BYTES) {
            throw new IllegalArgumentException("Name '" + name + "' is longer than " + MAX_NAME_BYTES + " bytes");
        }
        data.write(bytes.length);
        data.writeBytes(bytes);
    }

    Frame frame() {
        var body = ByteBuffer.allocate(BLOCK_HEADER_BYTES + fields.size())
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) command.number)
                .put((byte) count)
                .position(BLOCK_HEADER_BYTES)
                .put(fields.toByteArray());
        return new Frame(Frame.Type.SECURITY, body.array());
    }
}
