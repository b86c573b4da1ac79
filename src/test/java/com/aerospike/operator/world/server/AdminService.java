package com.aerospike.operator.world.server;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers security messages: login, and administration of users and roles. */
final class AdminService {

    private static final int BLOCK_HEADER = 16;
    private static final int QUERY_END = 50;
    private static final int NOT_SUPPORTED = 51;
    private static final int NOT_ENABLED = 52;
    private static final int BAD_COMMAND = 54;
    private static final int BAD_FIELD = 55;
    private static final int QUOTAS_NOT_ENABLED = 74;
    private static final int BAD_CREDENTIAL = 65;
    private static final int EXPIRED_SESSION = 66;
    private static final int NOT_AUTHENTICATED = 80;
    private static final int ROLE_VIOLATION = 81;
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "authenticate"),
            Map.entry(1, "create-user"),
            Map.entry(2, "drop-user"),
            Map.entry(3, "set-password"),
            Map.entry(4, "change-password"),
            Map.entry(5, "grant-roles"),
            Map.entry(6, "revoke-roles"),
            Map.entry(9, "query-users"),
            Map.entry(10, "create-role"),
            Map.entry(11, "drop-role"),
            Map.entry(12, "grant-privileges"),
            Map.entry(13, "revoke-privileges"),
            Map.entry(14, "set-whitelist"),
            Map.entry(15, "set-quotas"),
            Map.entry(16, "query-roles"),
            Map.entry(20, "login"));

    private final ServerConnection connection;
    private final ServerProcess process;
    private final UserTable users;
    private final int command;
    private final Map<Integer, byte[]> fields;

    private AdminService(ServerConnection connection, int command, Map<Integer, byte[]> fields) {
        this.connection = connection;
        this.process = connection.process();
        this.users = process.cluster().users();
        this.command = command;
        this.fields = fields;
    }

    static byte[] answer(ServerConnection connection, byte[] body) {
        if (body.length < BLOCK_HEADER) {
            return result(0, BAD_FIELD);
        }
        var command = body[2] & 0xFF;
        try {
            return new AdminService(connection, command, fields(ByteBuffer.wrap(body))).answer();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return result(command, BAD_FIELD);
        }
    }

    private static Map<Integer, byte[]> fields(ByteBuffer in) {
        var fields = new HashMap<Integer, byte[]>();
        var count = in.get(3) & 0xFF;
        in.position(BLOCK_HEADER);
        for (int i = 0; i < count; i++) {
            var length = in.getInt() - 1;
            var id = in.get() & 0xFF;
            if (length < 0 || length > in.remaining()) {
                throw new BufferUnderflowException();
            }
            var data = new byte[length];
            in.get(data);
            fields.put(id, data);
        }
        return fields;
    }

    private byte[] answer() {
        var subject = fields.containsKey(0) ? text(0) : text(11);
        process.log()
                .add(new CommandLog.Received(
                        process.cluster().now(),
                        process.pod(),
                        CommandLog.Kind.ADMIN,
                        NAMES.getOrDefault(command, "command-" + command) + (subject.isEmpty() ? "" : " " + subject),
                        connection.user().orElse("")));
        if (process.program().community()) {
            return result(command, NOT_SUPPORTED);
        }
        if (!process.secured()) {
            return result(command, NOT_ENABLED);
        }
        return switch (command) {
            case 20 -> login();
            case 0 -> authenticate();
            default -> connection.mayPass() ? administer() : result(command, NOT_AUTHENTICATED);
        };
    }

    private byte[] login() {
        if (process.faults().has(Faults.Fault.REFUSES_LOGIN)) {
            return result(command, BAD_CREDENTIAL);
        }
        var name = fields.isEmpty() ? connection.certificateHolder().orElse("") : text(0);
        var user = users.user(name);
        if (user.isEmpty()) {
            return result(command, UserTable.INVALID_USER);
        }
        if (!fields.isEmpty() && !user.get().hash().equals(text(3))) {
            return result(command, BAD_CREDENTIAL);
        }
        connection.loggedIn(name);
        var timeToLive = (int) process.config().security().number("session-ttl", 86_400);
        var token = process.sessions().open(name, Duration.ofSeconds(timeToLive));
        return new AdminBlockWriter(command, 0)
                .field(5, token)
                .field(6, ByteBuffer.allocate(4).putInt(timeToLive).array())
                .bytes();
    }

    private byte[] authenticate() {
        return switch (process.sessions().check(fields.getOrDefault(5, new byte[0]))) {
            case Sessions.Check.Good(var user)
            when users.user(user).isPresent() -> {
                connection.loggedIn(user);
                yield result(command, UserTable.OK);
            }
            case Sessions.Check.Good ignored -> result(command, UserTable.INVALID_USER);
            case Sessions.Check.Expired() -> result(command, EXPIRED_SESSION);
            case Sessions.Check.Unknown() -> result(command, BAD_CREDENTIAL);
        };
    }

    private byte[] administer() {
        var self = connection.user().orElse("");
        var ownAffair = (command == 4 || command == 9) && text(0).equals(self);
        if (!ownAffair && !users.holds(self, UserTable.USER_ADMIN)) {
            return result(command, ROLE_VIOLATION);
        }
        return switch (command) {
            case 9 -> queryUsers();
            case 16 -> queryRoles();
            default -> result(command, process.cluster().locked(this::change));
        };
    }

    private int change() {
        return switch (command) {
            case 1 -> users.createUser(text(0), text(1), names());
            case 2 -> users.dropUser(text(0));
            case 3 -> users.setPassword(text(0), text(1));
            case 4 -> users.changePassword(text(0), text(2), text(1));
            case 5 -> users.grantRoles(text(0), names());
            case 6 -> users.revokeRoles(text(0), names());
            case 10 -> createRole();
            case 11 -> users.dropRole(text(11));
            case 12 -> users.grantPrivileges(text(11), grants());
            case 13 -> users.revokePrivileges(text(11), grants());
            case 14 -> users.setWhitelist(text(11), text(13));
            case 15 -> quotasRefused() ? QUOTAS_NOT_ENABLED : users.setQuotas(text(11), number(14), number(15));
            default -> BAD_COMMAND;
        };
    }

    private int createRole() {
        if (quotasRefused()) {
            return QUOTAS_NOT_ENABLED;
        }
        return users.createRole(new UserTable.Role(text(11), grants(), text(13), number(14), number(15)));
    }

    private boolean quotasRefused() {
        return number(14) + number(15) > 0 && !process.config().security().flag("enable-quotas");
    }

    private byte[] queryUsers() {
        if (!fields.containsKey(0)) {
            return stream(users.users().stream().map(this::block).toList());
        }
        return users.user(text(0))
                .map(user -> stream(List.of(block(user))))
                .orElseGet(() -> result(command, UserTable.INVALID_USER));
    }

    private byte[] queryRoles() {
        if (!fields.containsKey(11)) {
            return stream(users.roles().stream().map(this::block).toList());
        }
        return users.role(text(11))
                .map(role -> stream(List.of(block(role))))
                .orElseGet(() -> result(command, UserTable.INVALID_ROLE));
    }

    private byte[] block(UserTable.User user) {
        return new AdminBlockWriter(command, 0)
                .field(0, user.name())
                .names(10, user.roles())
                .field(18, ByteBuffer.allocate(4).putInt(0).array())
                .bytes();
    }

    private byte[] block(UserTable.Role role) {
        return new AdminBlockWriter(command, 0)
                .field(11, role.name())
                .grants(12, role.privileges())
                .field(13, role.whitelist())
                .field(14, ByteBuffer.allocate(4).putInt(role.readQuota()).array())
                .field(15, ByteBuffer.allocate(4).putInt(role.writeQuota()).array())
                .bytes();
    }

    private byte[] stream(List<byte[]> blocks) {
        var out = new ByteArrayOutputStream();
        blocks.forEach(out::writeBytes);
        out.writeBytes(result(command, QUERY_END));
        return out.toByteArray();
    }

    private static byte[] result(int command, int code) {
        return new AdminBlockWriter(command, code).bytes();
    }

    private String text(int field) {
        return new String(fields.getOrDefault(field, new byte[0]), StandardCharsets.UTF_8);
    }

    private int number(int field) {
        return fields.containsKey(field) ? ByteBuffer.wrap(fields.get(field)).getInt() : 0;
    }

    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        var in = ByteBuffer.wrap(fields.getOrDefault(10, new byte[] {0}));
        for (int left = in.get() & 0xFF; left > 0; left--) {
            names.add(name(in));
        }
        return names;
    }

    private Set<UserTable.Grant> grants() {
        var grants = new LinkedHashSet<UserTable.Grant>();
        var in = ByteBuffer.wrap(fields.getOrDefault(12, new byte[] {0}));
        for (int left = in.get() & 0xFF; left > 0; left--) {
            var code = in.get() & 0xFF;
            grants.add(code >= 10 ? new UserTable.Grant(code, name(in), name(in)) : new UserTable.Grant(code, "", ""));
        }
        return grants;
    }

    private static String name(ByteBuffer in) {
        var bytes = new byte[in.get() & 0xFF];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
