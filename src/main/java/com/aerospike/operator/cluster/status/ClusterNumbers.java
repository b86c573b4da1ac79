package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Phase;
import java.util.Optional;

/**
 * The figures of one cluster that metrics show, taken from its status so that both tell the same.
 *
 * @param wantedPods {@code spec.size}
 * @param podsLeft pods that are not yet as wanted
 * @param migrationsLeft partitions that still have to be moved or copied
 */
public record ClusterNumbers(
        Optional<Phase> phase,
        int wantedPods,
        int readyPods,
        int podsPendingRestart,
        int podsLeft,
        long migrationsLeft,
        boolean ready,
        boolean available,
        boolean degraded) {

    public static ClusterNumbers of(int wantedPods, AerospikeClusterStatus status) {
        var progress = Optional.ofNullable(status.progress);
        return new ClusterNumbers(
                Optional.ofNullable(status.phase),
                wantedPods,
                progress.map(found -> found.readyPods).orElse(0),
                progress.map(found -> found.podsPendingRestart).orElse(0),
                progress.map(found -> found.remaining).orElse(0),
                progress.map(found -> found.migrationsLeft).orElse(0L),
                holds(status, ConditionType.READY),
                holds(status, ConditionType.AVAILABLE),
                holds(status, ConditionType.DEGRADED));
    }

    private static boolean holds(AerospikeClusterStatus status, ConditionType type) {
        return Conditions.find(status.conditions, type)
                .map(condition -> "True".equals(condition.getStatus()))
                .orElse(false);
    }
}
