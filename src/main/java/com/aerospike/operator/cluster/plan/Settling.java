package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Racks whose pods are still starting. What their pods report arrives one by one and matters only to pods that follow
 * them, so it goes into the rack's ConfigMap once, when all serve. Until then the ConfigMap keeps saying what it says,
 * above all which claims were offered: that alone keeps a volume from being erased twice.
 */
final class Settling {
    /** A pod that takes longer must not keep the records of others back: without them they need the operator to start. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Settling() {}

    static boolean is(RackIdentity rack, Snapshot seen) {
        return seen.pods().stream()
                .filter(pod -> pod.name().rack().equals(rack) && !pod.serving())
                .anyMatch(pod -> Duration.between(pod.since(), seen.at()).compareTo(PATIENCE) < 0);
    }

    /** The records of the rack's pods as far as its ConfigMap may show them now. */
    static Map<String, PodStatus> records(RackIdentity rack, Map<String, PodStatus> recorded, Snapshot seen) {
        if (!is(rack, seen)) {
            return recorded;
        }
        return seen.memory(rack)
                .map(memory -> switch (memory) {
                    case RackMemory.Kept kept -> shown(rack, recorded, written(kept), seen);
                    // Nothing of ours is written yet that could stay as it is.
                    case RackMemory.Blank blank -> recorded;
                    case RackMemory.Lost lost -> recorded;
                })
                .orElse(recorded);
    }

    private static Map<String, PodStatus> shown(
            RackIdentity rack, Map<String, PodStatus> recorded, Set<String> written, Snapshot seen) {
        var shown = new TreeMap<>(recorded);
        seen.pods().stream()
                .map(PodSeen::name)
                .filter(pod -> pod.rack().equals(rack))
                .map(PodName::toString)
                .filter(pod -> !written.contains(pod))
                .forEach(shown::remove);
        return shown;
    }

    /** Pods of which the ConfigMap has a record. */
    private static Set<String> written(RackMemory.Kept memory) {
        var pods = new TreeMap<>(memory.input().pods());
        pods.values()
                .removeIf(plan -> plan.nodeIdInfix().isEmpty()
                        && plan.initializedVolumes().isEmpty()
                        && plan.dirtyVolumes().isEmpty());
        return Set.copyOf(pods.keySet());
    }
}
