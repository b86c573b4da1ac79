package com.aerospike.operator.world.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Membership, stability, quiesce and recluster. */
final class ClusterCommands {

    private ClusterCommands() {}

    static void addTo(Map<String, InfoService.Command> commands) {
        commands.put("statistics", request -> statistics(request.process()));
        commands.put("cluster-stable", ClusterCommands::clusterStable);
        commands.put("quiesce", ClusterCommands::quiesce);
        commands.put("quiesce-undo", ClusterCommands::quiesceUndo);
        commands.put("recluster", ClusterCommands::recluster);
        commands.put("latencies", ClusterCommands::latencies);
        commands.put("tip", ClusterCommands::tip);
        commands.put("tip-clear", ClusterCommands::tipClear);
        commands.put("services-alumni-reset", request -> {
            request.process().peers().resetAlumni();
            return "ok";
        });
    }

    private static String statistics(ServerProcess process) {
        var island = process.island();
        var principal =
                island.flatMap(Island::principal).map(ServerProcess::nodeIdText).orElse("0");
        var integrity = island.isPresent() && !process.faults().has(Faults.Fault.NO_CLUSTER_INTEGRITY);
        return new StringJoiner(";")
                .add("failed_best_practices=false")
                .add("cluster_size="
                        + island.map(found -> found.members().size()).orElse(0))
                .add("cluster_key=" + island.map(Island::key).orElse("0"))
                .add("cluster_generation=" + island.map(Island::generation).orElse(0L))
                .add("cluster_principal=" + principal)
                .add("cluster_integrity=" + integrity)
                .add("cluster_is_member=" + island.isPresent())
                .add("cluster_duplicate_nodes=null")
                .add("cluster_clock_skew_stop_writes_sec=0")
                .add("cluster_clock_skew_ms=0")
                .add("cluster_clock_skew_outliers=null")
                .add("uptime=" + process.uptime().toSeconds())
                .add("objects=0")
                .add("tombstones=0")
                .add("client_connections=" + process.connections())
                .add("migrate_allowed=" + island.map(Island::migrateAllowed).orElse(false))
                .add("migrate_partitions_remaining=" + migrationsLeft(process))
                .add("paxos_principal=" + principal)
                .toString();
    }

    private static int migrationsLeft(ServerProcess process) {
        var left = process.faults().has(Faults.Fault.MIGRATES_FOREVER) ? 7 : 0;
        var maps = process.island().map(Island::maps).orElse(Map.of());
        for (var map : maps.values()) {
            for (var migration : map.migrations()) {
                left += migration.incoming(process.pod()) + migration.outgoing(process.pod());
            }
        }
        return left;
    }

    // The order of the checks is the server's: it decides which of several reasons a caller gets to see.
    private static String clusterStable(InfoRequest request) {
        var process = request.process();
        var dialect = process.dialect();
        var island = process.island();
        if (!island.map(Island::migrateAllowed).orElse(false)) {
            return dialect.error(7, "unstable cluster");
        }
        var size = request.parameter("size");
        if (size.isPresent() && !size.get().matches("\\d{1,4}")) {
            return dialect == Dialect.FROM_7_2 ? "ERROR:4:bad size" : "ERROR::bad-size";
        }
        if (size.isPresent()
                && Integer.parseInt(size.get())
                        != island.orElseThrow().members().size()) {
            return dialect.error(7, "cluster not specified size");
        }
        var ignoring = request.parameter("ignore-migrations").orElse("false");
        if (!ignoring.equals("true") && !ignoring.equals("false")) {
            return dialect.error(4, "bad ignore migrations");
        }
        var namespace = request.namespace();
        if (namespace.isPresent() && process.config().namespace(namespace.get()).isEmpty()) {
            return dialect.namespaceNotFound();
        }
        if (ignoring.equals("false") && restless(process, namespace)) {
            return dialect.error(7, "unstable cluster");
        }
        return island.orElseThrow().key();
    }

    private static boolean restless(ServerProcess process, Optional<String> only) {
        var names = only.map(List::of).orElseGet(() -> process.config().namespaceNames());
        return names.stream().anyMatch(name -> !NamespaceCommands.atRest(process, name));
    }

    private static String quiesce(InfoRequest request) {
        var process = request.process();
        if (process.stayQuiesced() || process.faults().has(Faults.Fault.REFUSES_QUIESCE)) {
            return process.dialect().error(22, "permanently quiesced");
        }
        process.quiesce(true);
        return "ok";
    }

    private static String quiesceUndo(InfoRequest request) {
        var process = request.process();
        if (process.stayQuiesced()) {
            return "ignored-permanently-quiesced";
        }
        process.quiesce(false);
        return "ok";
    }

    private static String recluster(InfoRequest request) {
        var process = request.process();
        var result =
                process.island().map(island -> island.recluster(process)).orElse(Island.ReclusterResult.NOT_PRINCIPAL);
        return switch (result) {
            case STARTED -> "ok";
            case NOT_PRINCIPAL -> "ignored-by-non-principal";
            case BUSY -> process.dialect().plainRefusal();
        };
    }

    private static String latencies(InfoRequest request) {
        var process = request.process();
        var rate = process.faults().operationsPerSecond();
        var entries = new ArrayList<String>(List.of("batch-index:"));
        for (var name : process.config().namespaceNames()) {
            for (var kind : List.of("read", "write", "udf", "batch-sub-read", "batch-sub-write", "batch-sub-udf")) {
                var busy = rate > 0 && (kind.equals("read") || kind.equals("write"));
                entries.add("{" + name + "}-" + kind + ":" + (busy ? histogram(rate) : ""));
            }
            entries.add("{" + name + "}-pi-query:");
            entries.add("{" + name + "}-si-query:");
        }
        return String.join(";", entries);
    }

    private static String histogram(double rate) {
        return "msec," + rate + ",0.00".repeat(17);
    }

    private static String tip(InfoRequest request) {
        var host = request.parameter("host");
        var port = request.parameter("port");
        if (host.isEmpty() || port.isEmpty()) {
            return request.dialect().missing(host.isEmpty() ? "host" : "port");
        }
        request.process().tips().add(host.get());
        return "ok";
    }

    private static String tipClear(InfoRequest request) {
        var tips = request.process().tips();
        var list = request.parameter("host-port-list");
        if (list.isEmpty() || list.get().equals("all")) {
            tips.clear();
            return "ok";
        }
        var cleared = 0;
        var unknown = 0;
        for (var entry : list.get().split(",")) {
            if (tips.remove(entry.replaceFirst(":\\d+$", ""))) {
                cleared++;
            } else {
                unknown++;
            }
        }
        return unknown == 0 ? "ok" : "ERROR::" + cleared + " cleared, " + unknown + " not found";
    }
}
