package com.aerospike.operator.world.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who owns the partitions of one namespace in one cluster, from one rebalance to the next.
 *
 * @param carriers pods of the cluster that have the namespace
 * @param owners per partition, first the one that should be master; no owners at all before the first roster
 * @param unavailable partitions that wait for missing nodes
 * @param dead partitions whose newest data nobody has
 * @param migrations first those to owners with an old copy, then those to owners with none
 */
record NamespaceMap(
        NamespaceSettings settings,
        List<String> carriers,
        List<List<String>> owners,
        BitSet unavailable,
        BitSet dead,
        List<Migration> migrations,
        long regime) {

    int effectiveReplicationFactor() {
        return owners.isEmpty() ? 0 : owners.getFirst().size();
    }

    /** Lets time pass; data that arrived counts. */
    void progress(Instant now, NamespaceCopies copies) {
        for (var migration : migrations) {
            migration.progress(now, move -> copies.complete(move.target(), move.partition()));
        }
    }

    boolean migrating() {
        return migrations.stream().anyMatch(migration -> !migration.rest().isEmpty());
    }

    Instant end() {
        return migrations.stream().map(Migration::end).max(Instant::compareTo).orElse(Instant.MIN);
    }

    /** Copies that are not needed any more are given up, once the owners have everything. */
    void tidyUp(NamespaceCopies copies) {
        for (int partition = 0; partition < owners.size(); partition++) {
            var wanted = owners.get(partition);
            if (serves(partition) && copies.fullHolders(wanted, partition).size() == wanted.size()) {
                for (var pod : carriers) {
                    if (!wanted.contains(pod)) {
                        copies.drop(pod, partition);
                    }
                }
            }
        }
    }

    boolean serves(int partition) {
        return !owners.isEmpty() && !unavailable.get(partition) && !dead.get(partition);
    }

    /** Pods that serve a partition at this moment: first the acting master, then the other owners. */
    List<String> acting(int partition, NamespaceCopies copies) {
        if (!serves(partition)) {
            return List.of();
        }
        var wanted = owners.get(partition);
        var master = firstFull(wanted, partition, copies)
                .or(() -> firstFull(carriers, partition, copies))
                .orElse(wanted.getFirst());
        var acting = new ArrayList<String>(wanted.size());
        acting.add(master);
        for (var pod : wanted) {
            if (!pod.equals(master) && acting.size() < wanted.size()) {
                acting.add(pod);
            }
        }
        return acting;
    }

    private static Optional<String> firstFull(Collection<String> among, int partition, NamespaceCopies copies) {
        return among.stream().filter(pod -> copies.isFull(pod, partition)).findFirst();
    }
}
