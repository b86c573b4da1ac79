package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.Map;
import java.util.Optional;

/**
 * Does a pod fail with what is wanted now? Then every further restart would only add one that fails too, however many the
 * user lets be ignored. A pod beside which another one of its rack serves with the same fails for a reason of its own,
 * and one without a node tells nothing about what it would run.
 */
final class Canary {
    private Canary() {}

    /** @param needs pods that run something else than is wanted, by name */
    static Optional<PodName> of(Intent intent, Snapshot seen, Map<String, PodNeed> needs) {
        return seen.pods().stream()
                .filter(pod -> !pod.serving() && !needs.containsKey(pod.name().toString()))
                .filter(pod -> intent.rack(pod.name().rack()).isPresent())
                .filter(pod -> pod.trouble()
                        .filter(trouble -> !(trouble instanceof PodTrouble.Unschedulable))
                        .isPresent())
                .map(PodSeen::name)
                .filter(pod -> !proven(pod.rack(), seen, needs))
                .findFirst();
    }

    private static boolean proven(RackIdentity rack, Snapshot seen, Map<String, PodNeed> needs) {
        return seen.pods().stream()
                .anyMatch(pod -> pod.name().rack().equals(rack)
                        && pod.serving()
                        && !needs.containsKey(pod.name().toString()));
    }
}
