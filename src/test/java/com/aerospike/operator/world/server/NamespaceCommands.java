package com.aerospike.operator.world.server;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Namespaces, their sets and indexes. */
final class NamespaceCommands {

    private NamespaceCommands() {}

    static void addTo(Map<String, InfoService.Command> commands) {
        commands.put(
                "namespaces",
                request -> String.join(";", request.process().config().namespaceNames()));
        commands.put("namespace", NamespaceCommands::namespace);
        commands.put("sets", NamespaceCommands::sets);
        commands.put("sindex-list", request -> "");
        commands.put("get-stats", request -> "");
    }

    private static String namespace(InfoRequest request) {
        var process = request.process();
        var name = request.argument(0).or(request::namespace).orElse("");
        return process.config()
                .namespace(name)
                .map(section -> statistics(process, name) + ";" + section.print())
                .orElse("type=unknown");
    }

    private static String statistics(ServerProcess process, String name) {
        var island = process.island();
        var map = island.flatMap(found -> found.map(name));
        var carriers = island.stream()
                .flatMap(found -> found.members().stream())
                .filter(member -> member.config().namespace(name).isPresent())
                .toList();
        var incoming = moves(map, migration -> migration.incoming(process.pod()));
        var outgoing = moves(map, migration -> migration.outgoing(process.pod()));
        var text = new StringJoiner(";")
                .add("ns_cluster_size=" + carriers.size())
                .add("effective_replication_factor="
                        + map.map(NamespaceMap::effectiveReplicationFactor).orElse(0))
                .add("objects=0")
                .add("master_objects=0")
                .add("stop_writes=false")
                .add("hwm_breached=false")
                .add("clock_skew_stop_writes=false")
                .add("dead_partitions=" + dead(process, name))
                .add("unavailable_partitions=" + unavailable(process, name))
                .add("pending_quiesce=" + process.pendingQuiesce())
                .add("effective_is_quiesced=" + process.isQuiesced())
                .add("nodes_quiesced="
                        + carriers.stream().filter(ServerProcess::isQuiesced).count())
                .add("effective_prefer_uniform_balance=false");
        if (process.dialect() == Dialect.FROM_7_2) {
            text.add("effective_active_rack="
                    + map.map(found -> found.settings().activeRack()).orElse(0));
        }
        return text.add("migrate_tx_partitions_remaining=" + outgoing)
                .add("migrate_rx_partitions_remaining=" + incoming)
                .add("migrate_tx_partitions_initial=" + outgoing)
                .add("migrate_rx_partitions_initial=" + incoming)
                .toString();
    }

    private static int moves(Optional<NamespaceMap> map, ToIntFunction<Migration> count) {
        return map.stream()
                .flatMap(found -> found.migrations().stream())
                .mapToInt(count)
                .sum();
    }

    static boolean atRest(ServerProcess process, String name) {
        var map = process.island().flatMap(found -> found.map(name));
        var left = moves(map, migration -> migration.incoming(process.pod()) + migration.outgoing(process.pod()));
        return left + unavailable(process, name) + dead(process, name) == 0
                && !process.faults().has(Faults.Fault.MIGRATES_FOREVER);
    }

    private static int unavailable(ServerProcess process, String name) {
        return partitions(process, name, process.faults().unavailablePartitions(), NamespaceMap::unavailable);
    }

    private static int dead(ServerProcess process, String name) {
        return partitions(process, name, process.faults().deadPartitions(), NamespaceMap::dead);
    }

    private static int partitions(
            ServerProcess process, String name, OptionalInt pretended, Function<NamespaceMap, BitSet> which) {
        if (pretended.isPresent()) {
            return pretended.getAsInt();
        }
        return process.island()
                .flatMap(found -> found.map(name))
                .map(which)
                .map(BitSet::cardinality)
                .orElse(0);
    }

    private static String sets(InfoRequest request) {
        var process = request.process();
        var name = request.argument(0).orElse("");
        if (process.config().namespace(name).isEmpty()) {
            return "ns_type=unknown";
        }
        var text = new StringBuilder();
        for (var set : process.config().setNames(name)) {
            text.append("ns=")
                    .append(name)
                    .append(":set=")
                    .append(set)
                    .append(":objects=0:tombstones=0:data_used_bytes=0");
            var own = process.config().set(name, set).print();
            text.append(own.isEmpty() ? "" : ":" + own.replace(';', ':')).append(';');
        }
        return text.toString();
    }
}
