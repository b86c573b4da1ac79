package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.bootstrap.PodPlan;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.util.Map;
import java.util.Optional;

/**
 * Has a pod never been part of the cluster? Then its server holds nothing and it may go without any check. Three
 * witnesses are heard, because each can be lost by itself: the status, the pod, and the ConfigMap of its rack.
 */
final class NeverJoined {
    private final Snapshot seen;
    private final Map<String, PodStatus> recorded;

    NeverJoined(Snapshot seen) {
        this.seen = seen;
        this.recorded = seen.recorded().map(status -> status.pods).orElse(Map.of());
    }

    boolean test(PodName pod) {
        return seen.recorded().isPresent()
                && !recorded.containsKey(pod.toString())
                && !seen.servers().containsKey(pod.toString())
                && seen.pod(pod).filter(NeverJoined::started).isEmpty()
                && !remembered(pod);
    }

    private static boolean started(PodSeen pod) {
        return pod.report().isPresent() || pod.stage() == PodSeen.Stage.RUNNING || pod.stage() == PodSeen.Stage.SERVING;
    }

    /** What a pod reported goes from the status into the ConfigMap; where that is lost, no pod is known to be new. */
    private boolean remembered(PodName pod) {
        return seen.memory(pod.rack())
                .map(memory -> switch (memory) {
                    case RackMemory.Kept kept ->
                        Optional.ofNullable(kept.input().pods().get(pod.toString()))
                                .filter(NeverJoined::hasHistory)
                                .isPresent();
                    case RackMemory.Blank blank -> false;
                    case RackMemory.Lost lost -> true;
                })
                .orElse(false);
    }

    private static boolean hasHistory(PodPlan plan) {
        return !plan.nodeIdInfix().isEmpty()
                || !plan.initializedVolumes().isEmpty()
                || !plan.dirtyVolumes().isEmpty();
    }
}
