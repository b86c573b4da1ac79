package com.aerospike.operator.world.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Builds one block of a security answer. */
final class AdminBlockWriter {

    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();
    private final int command;
    private final int result;
    private int count;

    AdminBlockWriter(int command, int result) {
        this.command = command;
        this.result = result;
    }

    AdminBlockWriter field(int id, byte[] data) {
        fields.writeBytes(ByteBuffer.allocate(4).putInt(data.length + 1).array());
        fields.write(id);
        fields.writeBytes(data);
        count++;
        return this;
    }

    AdminBlockWriter field(int id, String text) {
        return field(id, text.getBytes(StandardCharsets.UTF_8));
    }

    AdminBlockWriter names(int id, Collection<String> names) {
        var data = new ByteArrayOutputStream();
        data.write(names.size());
        names.forEach(name -> writeName(data, name));
        return field(id, data.toByteArray());
    }

    AdminBlockWriter grants(int id, Collection<UserTable.Grant> grants) {
        var data = new ByteArrayOutputStream();
        data.write(grants.size());
        for (var grant : grants) {
            data.write(grant.code());
            if (grant.code() >= 10) {
                writeName(data, grant.namespace());
                writeName(data, grant.set());
            }
        }
        return field(id, data.toByteArray());
    }

    private static void writeName(ByteArrayOutputStream data, String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        data.write(bytes.length);
        data.writeBytes(bytes);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(16 + fields.size())
                .put(0, (byte) 0)
                .put(1, (byte) result)
                .put(2, (byte) command)
                .put(3, (byte) count)
                .position(16)
                .put(fields.toByteArray())
                .array();
    }
}
