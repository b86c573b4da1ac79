package com.aerospike.operator.world.server;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The partition map, as clients read it. */
final class PartitionCommands {

    private static final int BITMAP_BYTES = Partitions.COUNT / 8;

    private PartitionCommands() {}

    static void addTo(Map<String, InfoService.Command> commands) {
        commands.put(
                "partition-generation",
                request -> Long.toString(request.process().partitionGeneration()));
        commands.put(
                "rebalance-generation",
                request -> Long.toString(request.process().rebalanceGeneration()));
        commands.put("replicas", PartitionCommands::replicas);
        commands.put("partition-info", PartitionCommands::partitionInfo);
    }

    private static String replicas(InfoRequest request) {
        var process = request.process();
        var max = request.parameter("max");
        if (max.isPresent() && !max.get().matches("\\d{1,4}")) {
            return process.dialect().error(4, "bad max");
        }
        var most = max.map(Integer::parseInt).filter(number -> number > 0).orElse(Integer.MAX_VALUE);
        return process.config().namespaceNames().stream()
                .map(name -> name + ":" + replicas(process, name, most))
                .collect(Collectors.joining(";"));
    }

    private static String replicas(ServerProcess process, String name, int most) {
        var map = process.island().flatMap(island -> island.map(name));
        if (map.isEmpty()) {
            return "0,1," + encode(new byte[BITMAP_BYTES]);
        }
        var levels = Math.max(1, Math.min(most, map.get().effectiveReplicationFactor()));
        var bitmaps = new byte[levels][BITMAP_BYTES];
        var copies = process.cluster().copies(name);
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            var level = map.get().acting(partition, copies).indexOf(process.pod());
            if (level >= 0 && level < levels) {
                bitmaps[level][partition >> 3] |= (byte) (0x80 >> (partition & 7));
            }
        }
        var columns = new ArrayList<String>();
        for (var bitmap : bitmaps) {
            columns.add(encode(bitmap));
        }
        return map.get().regime() + "," + levels + "," + String.join(",", columns);
    }

    private static String encode(byte[] bitmap) {
        return Base64.getEncoder().encodeToString(bitmap);
    }

    private static String partitionInfo(InfoRequest request) {
        var process = request.process();
        var entries =
                new ArrayList<>(List.of("namespace:partition:state:n_replicas:replica:succession:n_dupl:working_master"
                        + ":proxy_dst:emigrates:lead_emigrates:immigrates:records:tombstones"
                        + ":regime:tree_id:version:final_version"));
        for (var name : process.config().namespaceNames()) {
            var map = process.island().flatMap(island -> island.map(name));
            for (int partition = 0; partition < Partitions.COUNT; partition++) {
                var number = partition;
                entries.add(name + ":" + partition + ":"
                        + map.map(found -> state(process, name, found, number)).orElse("A:0:0:0:0:0"));
            }
        }
        return String.join(";", entries);
    }

    private static String state(ServerProcess process, String name, NamespaceMap map, int partition) {
        if (!map.serves(partition)) {
            return "X:0:0:0:0:0:0:0:0:0:0:0:" + map.regime() + ":0:0:0";
        }
        var copies = process.cluster().copies(name);
        var acting = map.acting(partition, copies);
        var replica = map.owners().get(partition).indexOf(process.pod());
        var full = copies.isFull(process.pod(), partition);
        var state = replica >= 0 ? (full ? "S" : "D") : (full ? "Z" : "A");
        var master = process.island().stream()
                .flatMap(island -> island.members().stream())
                .filter(member -> member.pod().equals(acting.getFirst()))
                .map(ServerProcess::nodeIdText)
                .findFirst()
                .orElse("0");
        return state + ":" + acting.size() + ":" + Math.max(0, replica) + ":" + Math.max(0, replica) + ":0:" + master
                + ":0:0:0:0:0:0:" + map.regime() + ":0:0:0";
    }
}
