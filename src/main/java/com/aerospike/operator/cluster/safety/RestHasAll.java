package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;

/**
 * The servers beside a failed pod have everything that it has, so that its volumes may go: all others serve, form one
 * whole cluster and have made all copies anew. While a second server is away, or copies are still being made, the last
 * copy of a record may be on the disks of the one that fails.
 */
public final class RestHasAll {
    private RestHasAll() {}

    public static Verdict check(PodName failed, Intent intent, Snapshot seen) {
        var others = seen.pods().stream()
                .filter(pod -> pod.serving() && !pod.name().equals(failed))
                .map(pod -> pod.name().toString())
                .toList();
        int wanted = intent.allPodNames().size();
        if (others.isEmpty() || others.size() < wanted - 1) {
            return Verdict.no("%d of %d servers serve".formatted(others.size(), wanted));
        }
        return SeveralCopies.check(intent, seen)
                .and(() -> ClusterWhole.check(others, seen))
                .and(() -> MigrationsDone.check(seen))
                .and(() -> PartitionsAvailable.check(seen));
    }
}
