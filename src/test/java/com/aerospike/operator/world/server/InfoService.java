package com.aerospike.operator.world.server;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers info messages: finds the command, checks that it is allowed, and keeps the form of the reply. */
final class InfoService {

    /** How one command is answered. */
    interface Command {
        String answer(InfoRequest request);
    }

    private static final List<String> WITHOUT_COMMANDS = List.of(
            "features",
            "node",
            "edition",
            "build_os",
            "build",
            "version",
            "statistics",
            "services-alumni",
            "services",
            "partition-generation");
    private static final Map<String, String> PERMISSIONS = Map.ofEntries(
            Map.entry("quiesce", "service-ctrl"),
            Map.entry("quiesce-undo", "service-ctrl"),
            Map.entry("recluster", "service-ctrl"),
            Map.entry("revive", "service-ctrl"),
            Map.entry("roster-set", "service-ctrl"),
            Map.entry("tip", "service-ctrl"),
            Map.entry("tip-clear", "service-ctrl"),
            Map.entry("services-alumni-reset", "service-ctrl"),
            Map.entry("set-config", "set-config"),
            Map.entry("log-set", "logging-ctrl"),
            Map.entry("set-log", "logging-ctrl"));
    private static final Set<String> ENTERPRISE_ONLY = Set.of(
            "quiesce",
            "quiesce-undo",
            "racks",
            "rack-ids",
            "revive",
            "roster",
            "roster-set",
            "peers-tls-std",
            "peers-tls-alt",
            "alumni-tls-std",
            "alumni-tls-alt",
            "service-tls-std",
            "service-tls-alt");
    private static final Map<String, Command> COMMANDS = commands();

    private InfoService() {}

    private static Map<String, Command> commands() {
        var all = new HashMap<String, Command>();
        IdentityCommands.addTo(all);
        ClusterCommands.addTo(all);
        NamespaceCommands.addTo(all);
        RosterCommands.addTo(all);
        AddressCommands.addTo(all);
        PartitionCommands.addTo(all);
        ConfigCommands.addTo(all);
        LogCommands.addTo(all);
        return Map.copyOf(all);
    }

    static byte[] answer(ServerConnection connection, byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        // An unfinished last line is ignored.
        var complete = text.substring(0, text.lastIndexOf('\n') + 1);
        var lines = complete.isEmpty() ? WITHOUT_COMMANDS : complete.lines().toList();
        lines.forEach(line -> record(connection, line));
        if (!connection.mayPass()) {
            return "ERROR:80:not authenticated\n".getBytes(StandardCharsets.UTF_8);
        }
        var reply = new StringBuilder();
        for (var line : lines) {
            answer(connection, line)
                    .ifPresent(value ->
                            reply.append(line).append('\t').append(value).append('\n'));
        }
        return reply.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void record(ServerConnection connection, String line) {
        var process = connection.process();
        process.log()
                .add(new CommandLog.Received(
                        process.cluster().now(),
                        process.pod(),
                        CommandLog.Kind.INFO,
                        line,
                        connection.user().orElse("")));
    }

    private static Optional<String> answer(ServerConnection connection, String line) {
        var request = InfoRequest.parse(connection, line);
        var process = connection.process();
        var dialect = process.dialect();
        var command = Optional.ofNullable(COMMANDS.get(request.name()));
        if (command.isEmpty() || vanished(request)) {
            return dialect.unknownCommand();
        }
        if (process.program().community() && ENTERPRISE_ONLY.contains(request.name())) {
            return Optional.of(dialect.enterpriseOnly());
        }
        var permission = Optional.ofNullable(PERMISSIONS.get(request.name()));
        if (permission.isPresent() && !mayControl(connection)) {
            return Optional.of(dialect.roleViolation(permission.get()));
        }
        return Optional.of(process.cluster().locked(() -> command.get().answer(request)));
    }

    private static boolean vanished(InfoRequest request) {
        var program = request.process().program();
        return switch (request.name()) {
            // Up to 7.0 this command exists only with its colon.
            case "latencies" -> request.dialect() == Dialect.UP_TO_7_0 && !request.colon();
            case "release" -> !program.isAtLeast(8, 1, 1);
            case "connection", "admin-clear-std", "admin-tls-std" -> !program.isAtLeast(8, 1, 0);
            default -> false;
        };
    }

    private static boolean mayControl(ServerConnection connection) {
        var process = connection.process();
        return !process.secured()
                || connection
                        .user()
                        .filter(user -> process.cluster().users().holds(user, UserTable.SYS_ADMIN))
                        .isPresent();
    }
}
