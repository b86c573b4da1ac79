package com.aerospike.operator.world.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rosters of the strong-consistency namespaces, as every member's metadata store has them. */
final class Rosters {

    private record Pair(List<RosterEntry> current, List<RosterEntry> pending) {}

    private static final Pair UNSET = new Pair(List.of(), List.of());

    private final Map<String, Pair> byNamespace = new HashMap<>();

    Optional<List<RosterEntry>> current(String namespace) {
        return Optional.of(byNamespace.getOrDefault(namespace, UNSET).current()).filter(list -> !list.isEmpty());
    }

    Optional<List<RosterEntry>> pending(String namespace) {
        return Optional.of(byNamespace.getOrDefault(namespace, UNSET).pending()).filter(list -> !list.isEmpty());
    }

    void set(String namespace, List<RosterEntry> wanted) {
        byNamespace.put(
                namespace, new Pair(byNamespace.getOrDefault(namespace, UNSET).current(), wanted));
    }

    void apply(String namespace) {
        byNamespace.computeIfPresent(namespace, (name, pair) -> new Pair(pair.pending(), pair.pending()));
    }

    void clear() {
        byNamespace.clear();
    }
}
