package com.aerospike.operator.world.server;

import java.util.List;

/**
 * Who should own each partition. Every pair of node and partition has a fixed score and the highest scores win, so a
 * node that leaves or joins moves only the partitions it had or gets. Copies go to different racks while there are
 * racks without one.
 */
final class Ownership {

    private static final long PARTITION_STEP = 0x9E3779B97F4A7C15L;

    record Candidate(long nodeId, int rack) {}

    private Ownership() {}

    /**
     * @param activeRack rack of the first copy, 0 for none
     * @return per partition the indexes of its owners, first the one that should be master
     */
    static int[][] of(List<Candidate> candidates, int copies, int activeRack) {
        var count = Math.min(copies, candidates.size());
        var seeds = candidates.stream().mapToLong(each -> mix(each.nodeId())).toArray();
        var owners = new int[Partitions.COUNT][count];
        var scores = new long[seeds.length];
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            for (int i = 0; i < seeds.length; i++) {
                scores[i] = mix(seeds[i] ^ (partition * PARTITION_STEP));
            }
            for (int copy = 0; copy < count; copy++) {
                owners[partition][copy] = next(candidates, scores, owners[partition], copy, activeRack);
            }
        }
        return owners;
    }

    private static int next(List<Candidate> candidates, long[] scores, int[] chosen, int already, int activeRack) {
        var best = -1;
        var bestRank = -1;
        for (int i = 0; i < scores.length; i++) {
            if (isChosen(chosen, already, i)) {
                continue;
            }
            var rank = rank(candidates, chosen, already, i, activeRack);
            if (best < 0
                    || rank > bestRank
                    || (rank == bestRank && Long.compareUnsigned(scores[i], scores[best]) > 0)) {
                best = i;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(List<Candidate> candidates, int[] chosen, int already, int candidate, int activeRack) {
        var rack = candidates.get(candidate).rack();
        if (already == 0) {
            return activeRack > 0 && rack == activeRack ? 1 : 0;
        }
        for (int i = 0; i < already; i++) {
            if (candidates.get(chosen[i]).rack() == rack) {
                return 0;
            }
        }
        return 1;
    }

    private static boolean isChosen(int[] chosen, int already, int candidate) {
        for (int i = 0; i < already; i++) {
            if (chosen[i] == candidate) {
                return true;
            }
        }
        return false;
    }

    private static long mix(long value) {
        var x = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
