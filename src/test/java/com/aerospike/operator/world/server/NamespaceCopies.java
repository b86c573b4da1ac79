package com.aerospike.operator.world.server;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The truth about one namespace's data: which pod holds which version of each partition, running or not.
 *
 * <p>The version of a partition grows whenever a holder goes away and others go on serving, because from then on there
 * are writes that the absent copy lacks. A copy of the newest version is full; anything older needs a migration first.
 */
final class NamespaceCopies {

    private static final class Held {
        private final int[] version = new int[Partitions.COUNT];
        private final BitSet untrusted = new BitSet(Partitions.COUNT);
    }

    private final int[] newest = new int[Partitions.COUNT];
    private final Map<String, Held> byPod = new HashMap<>();
    private final BitSet lost = new BitSet(Partitions.COUNT);

    private Held of(String pod) {
        return byPod.computeIfAbsent(pod, ignored -> new Held());
    }

    boolean exists(int partition) {
        return newest[partition] > 0;
    }

    boolean isFull(String pod, int partition) {
        var held = byPod.get(pod);
        return held != null
                && newest[partition] > 0
                && held.version[partition] == newest[partition]
                && !held.untrusted.get(partition);
    }

    boolean isEmpty(String pod, int partition) {
        var held = byPod.get(pod);
        return held == null || held.version[partition] == 0;
    }

    List<String> fullHolders(Collection<String> among, int partition) {
        var holders = new ArrayList<String>(2);
        for (var pod : among) {
            if (isFull(pod, partition)) {
                holders.add(pod);
            }
        }
        return holders;
    }

    /** Whether any pod, running or not, still has the newest data. */
    boolean survives(int partition) {
        return !fullHolders(byPod.keySet(), partition).isEmpty();
    }

    /** A partition comes into being, empty, on its owners. */
    void create(Collection<String> owners, int partition) {
        newest[partition]++;
        owners.forEach(pod -> complete(pod, partition));
    }

    /** The pod received everything that was missing. */
    void complete(String pod, int partition) {
        var held = of(pod);
        held.version[partition] = newest[partition];
        held.untrusted.clear(partition);
    }

    void drop(String pod, int partition) {
        var held = byPod.get(pod);
        if (held != null) {
            held.version[partition] = 0;
            held.untrusted.clear(partition);
        }
    }

    /** The others go on serving without this pod. */
    void leftBehind(String pod, Collection<String> others) {
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            if (isFull(pod, partition)) {
                var holders = fullHolders(others, partition);
                if (!holders.isEmpty()) {
                    newest[partition]++;
                    for (var holder : holders) {
                        complete(holder, partition);
                    }
                }
            }
        }
    }

    /** After a crash a strong-consistency server does not trust what it finds on its devices. */
    void distrust(String pod) {
        of(pod).untrusted.set(0, Partitions.COUNT);
    }

    void destroy(String pod) {
        byPod.remove(pod);
    }

    void destroyPartitions(int count) {
        for (var pod : byPod.keySet()) {
            for (int partition = 0; partition < count; partition++) {
                drop(pod, partition);
            }
        }
    }

    /** The newest data is nowhere any more: the newest of what is left counts from now on. */
    void acceptLoss(int partition) {
        lost.set(partition);
        newest[partition] = byPod.values().stream()
                .mapToInt(held -> held.version[partition])
                .max()
                .orElse(0);
    }

    /** By an administrator's word the best copy among these is good enough. */
    void revive(Collection<String> among, int partition) {
        acceptLoss(partition);
        for (var pod : among) {
            var held = byPod.get(pod);
            if (held != null && held.version[partition] == newest[partition]) {
                held.untrusted.clear(partition);
            }
        }
    }

    /** Partitions that lost data for good, ever. */
    int lostCount() {
        return lost.cardinality();
    }
}
