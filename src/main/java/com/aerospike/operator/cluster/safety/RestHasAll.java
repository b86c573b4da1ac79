package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The servers beside a failed pod have everything that it has, so that its volumes may go: all others serve, form one
 * whole cluster, have made all copies anew, and were there when all had everything before. While a second server is away,
 * or copies are still being made, the last copy of a record may be on the disks of the one that fails.
 */
public final class RestHasAll {
    private RestHasAll() {}

    public static Verdict check(PodName failed, Intent intent, Snapshot seen) {
        var others = others(failed, intent, seen);
        return whole(others, seen)
                .and(() -> SeveralCopies.check(intent, seen))
                .and(() -> LastWhole.runSince(others, seen));
    }

    /** No once the others can not come to have everything, however long one waits. */
    public static Verdict everWill(PodName failed, Intent intent, Snapshot seen) {
        return SeveralCopies.check(intent, seen).and(() -> LastWhole.runSince(others(failed, intent, seen), seen));
    }

    private static List<PodName> others(PodName failed, Intent intent, Snapshot seen) {
        return everMade(intent, seen).filter(pod -> !pod.equals(failed)).toList();
    }

    /** {@code servers} and nobody else form the cluster, and none of them has anything left to send. */
    static Verdict whole(List<PodName> servers, Snapshot seen) {
        var serving = servers.stream()
                .filter(pod -> seen.pod(pod).filter(PodSeen::serving).isPresent())
                .map(PodName::toString)
                .toList();
        if (serving.isEmpty() || serving.size() < servers.size()) {
            return Verdict.no("%d of %d other servers serve".formatted(serving.size(), servers.size()));
        }
        return ClusterWhole.check(serving, seen)
                .and(() -> MigrationsDone.check(seen))
                .and(() -> PartitionsAvailable.check(seen));
    }

    /**
     * Pods that may hold something, whether they are wanted still or not: those that exist, that a StatefulSet keeps, or
     * that are on record and wanted. One that is yet to be made holds nothing.
     */
    static Stream<PodName> everMade(Intent intent, Snapshot seen) {
        var recorded = seen.recorded().map(status -> status.pods).orElse(Map.of());
        return Stream.of(
                        seen.pods().stream().map(PodSeen::name),
                        seen.racks().stream()
                                .flatMap(rack ->
                                        PodName.ofRack(intent.name(), rack.identity(), rack.wantedReplicas()).stream()),
                        intent.allPodNames().stream().filter(pod -> recorded.containsKey(pod.toString())))
                .flatMap(each -> each)
                .distinct();
    }
}
