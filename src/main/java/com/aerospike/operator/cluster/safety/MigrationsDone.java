package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.observe.Snapshot;

/** No partition is on its way between nodes: until then fewer full copies exist than the replication factor says. */
public final class MigrationsDone {
    private MigrationsDone() {}

    public static Verdict check(Snapshot seen) {
        long left = remaining(seen);
        return left == 0 ? Verdict.yes() : Verdict.no(left + " partitions are still migrating");
    }

    /** Partitions that the answering nodes still have to move. */
    public static long remaining(Snapshot seen) {
        return seen.answering().values().stream()
                .mapToLong(node -> node.facts().migrationsLeft())
                .sum();
    }
}
