package com.aerospike.operator.world.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rosters, racks and revival of dead partitions. */
final class RosterCommands {

    private RosterCommands() {}

    static void addTo(Map<String, InfoService.Command> commands) {
        commands.put("roster", RosterCommands::roster);
        commands.put("roster-set", RosterCommands::rosterSet);
        commands.put("revive", RosterCommands::revive);
        commands.put("racks", RosterCommands::racks);
        commands.put("rack-ids", RosterCommands::rackIds);
    }

    private static String roster(InfoRequest request) {
        var process = request.process();
        var wanted = request.namespace();
        if (wanted.isEmpty()) {
            return strong(process).stream()
                    .map(name -> "ns=" + name + ":" + roster(process, name))
                    .collect(Collectors.joining(";"));
        }
        if (process.config().namespace(wanted.get()).isEmpty()) {
            return process.dialect().namespaceNotFound();
        }
        return strong(process).contains(wanted.get())
                ? roster(process, wanted.get())
                : process.dialect().error(4, "namespace not strong-consistency");
    }

    private static List<String> strong(ServerProcess process) {
        return process.config().namespaceNames().stream()
                .filter(name ->
                        process.config().namespaceSettings(name).orElseThrow().strongConsistency())
                .toList();
    }

    private static String roster(ServerProcess process, String name) {
        var rosters = process.cluster().rosters();
        var activeRack = process.config().namespaceSettings(name).orElseThrow().activeRack();
        var observed = carriers(process, name).stream()
                .map(member -> new RosterEntry(
                        member.nodeId(),
                        member.config().namespaceSettings(name).orElseThrow().rackId()))
                .toList();
        return "roster=" + RosterEntry.print(rosters.current(name).orElse(List.of()), activeRack)
                + ":pending_roster=" + RosterEntry.print(rosters.pending(name).orElse(List.of()), activeRack)
                + ":observed_nodes=" + RosterEntry.print(observed, activeRack);
    }

    private static List<ServerProcess> carriers(ServerProcess process, String name) {
        return process.island().stream()
                .flatMap(island -> island.members().stream())
                .filter(member -> member.config().namespace(name).isPresent())
                .toList();
    }

    private static String rosterSet(InfoRequest request) {
        var process = request.process();
        var name = request.namespace();
        var nodes = request.parameter("nodes");
        if (name.isEmpty() || nodes.isEmpty()) {
            return process.dialect().missing(name.isEmpty() ? "namespace" : "nodes");
        }
        if (process.config().namespace(name.get()).isEmpty()) {
            return process.dialect().namespaceNotFound();
        }
        if (!strong(process).contains(name.get())) {
            return process.dialect().error(4, "namespace not strong-consistency");
        }
        var entries = RosterEntry.parse(nodes.get());
        if (entries.isEmpty() || process.faults().has(Faults.Fault.REFUSES_ROSTER_SET)) {
            return process.dialect().error(4, "bad roster");
        }
        process.cluster().rosters().set(name.get(), entries.get());
        return "ok";
    }

    private static String revive(InfoRequest request) {
        var process = request.process();
        var island = process.island();
        if (island.isEmpty()) {
            return process.dialect().error(7, "failed revive");
        }
        var names = request.namespace().map(List::of).orElseGet(() -> strong(process));
        for (var name : names) {
            var copies = process.cluster().copies(name);
            island.get().map(name).ifPresent(map -> map.dead().stream()
                    .forEach(partition -> copies.revive(island.get().pods(), partition)));
        }
        return "ok";
    }

    private static String racks(InfoRequest request) {
        var process = request.process();
        var wanted = request.namespace();
        if (wanted.isPresent()) {
            return process.config().namespace(wanted.get()).isPresent()
                    ? racks(process, wanted.get())
                    : process.dialect().namespaceNotFound();
        }
        return process.config().namespaceNames().stream()
                .map(name -> "ns=" + name + ":" + racks(process, name))
                .collect(Collectors.joining(";"));
    }

    private static String racks(ServerProcess process, String name) {
        var byRack = carriers(process, name).stream()
                .collect(Collectors.groupingBy(
                        member -> member.config()
                                .namespaceSettings(name)
                                .orElseThrow()
                                .rackId(),
                        java.util.TreeMap::new,
                        Collectors.mapping(ServerProcess::nodeIdText, Collectors.joining(","))));
        return byRack.entrySet().stream()
                .map(rack -> "rack_" + rack.getKey() + "=" + rack.getValue())
                .collect(Collectors.joining(":"));
    }

    private static String rackIds(InfoRequest request) {
        var config = request.process().config();
        return config.namespaceNames().stream()
                .map(name -> name + ":"
                        + config.namespaceSettings(name).orElseThrow().rackId())
                .collect(Collectors.joining(";"));
    }
}
