package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.Set;

/**
 * No strong-consistency namespace has unavailable or dead partitions. Changing the roster or stopping a node in that
 * state can turn partitions that would come back into partitions that a person has to declare lost.
 */
public final class PartitionsAvailable {
    private PartitionsAvailable() {}

    public static Verdict check(Snapshot seen) {
        return check(seen, Set.of());
    }

    /** @param tolerated namespaces that are not asked about */
    public static Verdict check(Snapshot seen, Set<String> tolerated) {
        for (var entry : seen.answering().entrySet()) {
            for (var namespace : entry.getValue().facts().namespaces()) {
                boolean away = namespace.deadPartitions() > 0 || namespace.unavailablePartitions() > 0;
                if (away && !tolerated.contains(namespace.name())) {
                    return Verdict.no("namespace %s has %d unavailable and %d dead partitions on the node of pod %s"
                            .formatted(
                                    namespace.name(),
                                    namespace.unavailablePartitions(),
                                    namespace.deadPartitions(),
                                    entry.getKey()));
                }
            }
        }
        return Verdict.yes();
    }
}
