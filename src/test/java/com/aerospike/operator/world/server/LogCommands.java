package com.aerospike.operator.world.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Log sinks and the level of each context. */
final class LogCommands {

    private static final Set<String> LEVELS = Set.of("CRITICAL", "WARNING", "INFO", "DEBUG", "DETAIL");
    private static final List<String> CONTEXTS = List.of(
            "misc",
            "alloc",
            "arenax",
            "hardware",
            "msg",
            "os",
            "secrets",
            "socket",
            "tls",
            "vault",
            "vmapx",
            "xmem",
            "aggr",
            "appeal",
            "as",
            "audit",
            "batch",
            "batch-sub",
            "bin",
            "config",
            "clustering",
            "drv-mem",
            "drv_pmem",
            "drv_ssd",
            "exchange",
            "exp",
            "fabric",
            "flat",
            "geo",
            "hb",
            "health",
            "hlc",
            "index",
            "info",
            "info-command",
            "info-port",
            "key-busy",
            "migrate",
            "mrt-audit",
            "mrt-monitor",
            "namespace",
            "nsup",
            "particle",
            "partition",
            "paxos",
            "proto",
            "proxy",
            "proxy-divert",
            "query",
            "record",
            "roster",
            "rw",
            "rw-client",
            "scan",
            "security",
            "service",
            "service-list",
            "sindex",
            "skew",
            "smd",
            "storage",
            "truncate",
            "tsvc",
            "udf",
            "xdr",
            "xdr-client");

    private LogCommands() {}

    static void addTo(Map<String, InfoService.Command> commands) {
        commands.put("logs", LogCommands::logs);
        commands.put("log", LogCommands::log);
        commands.put("log-set", LogCommands::set);
        commands.put("set-log", LogCommands::set);
    }

    private static String logs(InfoRequest request) {
        var sinks = request.process().config().sinks();
        return IntStream.range(0, sinks.size())
                .mapToObj(id -> id + ":" + sinks.get(id).name())
                .collect(Collectors.joining(";"));
    }

    private static String log(InfoRequest request) {
        var sinks = request.process().config().sinks();
        var id = request.argument(0).orElse("");
        if (!id.matches("\\d{1,4}")) {
            return "ERROR:4:bad sink-id";
        }
        if (Integer.parseInt(id) >= sinks.size()) {
            return "ERROR::bad-id";
        }
        var sink = sinks.get(Integer.parseInt(id));
        var context = request.argument(1);
        if (context.isPresent()) {
            return CONTEXTS.contains(context.get()) ? line(sink, context.get()) : "ERROR::bad-context";
        }
        return CONTEXTS.stream().map(each -> line(sink, each)).collect(Collectors.joining(";"));
    }

    private static String line(LiveConfig.Sink sink, String context) {
        var level = sink.levels().getOrDefault(context, sink.levels().getOrDefault("any", "CRITICAL"));
        return context + ":" + level.toUpperCase(Locale.ROOT);
    }

    private static String set(InfoRequest request) {
        var sinks = request.process().config().sinks();
        var id = request.parameter("id");
        if (id.isEmpty()) {
            return "ERROR:4:missing id";
        }
        if (!id.get().matches("\\d{1,4}")) {
            return "ERROR:4:bad id";
        }
        var setting = request.parameters().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("id"))
                .findFirst();
        if (setting.isEmpty()) {
            return "ERROR:4:missing context";
        }
        var context = setting.get().getKey();
        var level = setting.get().getValue().toUpperCase(Locale.ROOT);
        var known = CONTEXTS.contains(context) || context.equals("any");
        if (Integer.parseInt(id.get()) >= sinks.size() || !known || !LEVELS.contains(level)) {
            return "ERROR:4:bad parameter";
        }
        var levels = sinks.get(Integer.parseInt(id.get())).levels();
        if (context.equals("any")) {
            levels.clear();
        }
        levels.put(context, level);
        return "ok";
    }
}
