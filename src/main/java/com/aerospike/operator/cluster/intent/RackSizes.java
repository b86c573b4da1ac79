package com.aerospike.operator.cluster.intent;

import java.util.List;
import java.util.stream.IntStream;

/** How many pods each rack gets. */
public final class RackSizes {

    private RackSizes() {}

    /** Even shares; racks earlier in the list get one more of the remainder. A share may be 0. */
    public static List<Integer> of(int clusterSize, int racks) {
        int share = clusterSize / racks;
        int remainder = clusterSize % racks;
        return IntStream.range(0, racks)
                .mapToObj(rack -> rack < remainder ? share + 1 : share)
                .toList();
    }
}
