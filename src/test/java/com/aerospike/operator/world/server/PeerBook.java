package com.aerospike.operator.world.server;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one node knows of others: peers now, with the generation at which each came or went, and everybody ever seen.
 */
final class PeerBook {

    private final Map<ServerProcess, Long> changedAt = new LinkedHashMap<>();
    private final Set<ServerProcess> alumni = new LinkedHashSet<>();
    private Set<ServerProcess> peers = new LinkedHashSet<>();
    private long generation = 1;

    void peersAre(List<ServerProcess> now) {
        var before = peers;
        peers = new LinkedHashSet<>(now);
        if (peers.equals(before)) {
            return;
        }
        generation++;
        peers.stream().filter(peer -> !before.contains(peer)).forEach(peer -> changedAt.put(peer, generation));
        before.stream().filter(peer -> !peers.contains(peer)).forEach(peer -> changedAt.put(peer, generation));
        alumni.addAll(peers);
    }

    long generation() {
        return generation;
    }

    Set<ServerProcess> peers() {
        return peers;
    }

    boolean isPeer(ServerProcess node) {
        return peers.contains(node);
    }

    List<ServerProcess> changedSince(long known) {
        return changedAt.entrySet().stream()
                .filter(entry -> entry.getValue() > known)
                .map(Map.Entry::getKey)
                .toList();
    }

    Set<ServerProcess> alumni() {
        return alumni;
    }

    void resetAlumni() {
        alumni.retainAll(peers);
    }
}
