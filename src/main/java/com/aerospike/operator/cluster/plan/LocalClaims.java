package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.StorageSpec;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;
import java.util.Objects;

/**
 * Which claims go with a pod that is made anew? Those on storage of its node, if the pod has to leave that node or the
 * rack's storage says so: such a claim would bind the new pod to the old node.
 */
final class LocalClaims {
    private LocalClaims() {}

    /** With a restart that was planned. */
    static List<ClaimSeen> lostByRestart(Intent intent, RackIntent rack, PodSeen pod, Snapshot seen) {
        boolean leavesNode = pod.marks().evictionBlocked()
                || pod.node()
                        .filter(orNone(intent.spec().k8sNodeBlockList)::contains)
                        .isPresent();
        return leavesNode || Boolean.TRUE.equals(rack.storage().deleteLocalStorageOnRestart)
                ? local(rack.storage(), pod, seen)
                : List.of();
    }

    /** With a pod that failed for good. */
    static List<ClaimSeen> lostByRecovery(RackIntent rack, PodSeen pod, Snapshot seen) {
        return Boolean.TRUE.equals(rack.storage().deleteLocalStorageOnPodRecovery)
                ? local(rack.storage(), pod, seen)
                : List.of();
    }

    private static List<ClaimSeen> local(StorageSpec storage, PodSeen pod, Snapshot seen) {
        var classes = orNone(storage.localStorageClasses);
        return seen.claimsOf(pod.name().toString()).stream()
                .filter(claim -> claim.storageClass().filter(classes::contains).isPresent())
                .toList();
    }

    private static List<String> orNone(List<String> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
