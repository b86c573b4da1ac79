package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.RackConfig;
import com.aerospike.operator.api.v1.StorageSpec;
import com.aerospike.operator.api.v1.VolumePolicy;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which volume claims go with a deleted cluster, or with a pod that left it? Only those whose policy says so in as many words: data that was kept by
 * mistake can be deleted, data that was deleted by mistake is lost. A claim is judged by the storage of its own rack;
 * claims of racks that the spec does not know any more are judged by the storage of the cluster, but when a pod leaves, by
 * the storage that its rack had when the cluster was last complete, if that is known.
 */
public final class Reclaim {
    private Reclaim() {}

    public static List<ClaimSeen> onDeletion(String cluster, AerospikeClusterSpec spec, List<ClaimSeen> claims) {
        return claims.stream()
                .filter(claim -> goes(
                        claim,
                        PodName.parse(cluster, claim.pod())
                                .flatMap(pod -> storageOf(pod.rack(), spec.rackConfig))
                                .or(() -> Optional.ofNullable(spec.storage))))
                .toList();
    }

    /** Claims of {@code pod}, which has left for good. */
    static List<ClaimSeen> onDeparture(Intent intent, Snapshot seen, PodName pod) {
        var spec = intent.spec();
        var storage = storageOf(pod.rack(), spec.rackConfig)
                .or(() -> seen.recorded().flatMap(status -> storageOf(pod.rack(), status.rackConfig)))
                .or(() -> Optional.ofNullable(spec.storage));
        return seen.claimsOf(pod.toString()).stream()
                .filter(claim -> goes(claim, storage))
                .toList();
    }

    private static Optional<StorageSpec> storageOf(RackIdentity identity, RackConfig racks) {
        return Optional.ofNullable(racks).flatMap(config -> Optional.ofNullable(config.racks)).stream()
                .flatMap(List::stream)
                .filter(rack -> rack != null && rack.id != null)
                .filter(rack -> new RackIdentity(rack.id, rack.revision).equals(identity))
                .findFirst()
                .flatMap(rack -> Optional.ofNullable(rack.effectiveStorage));
    }

    private static boolean goes(ClaimSeen claim, Optional<StorageSpec> storage) {
        return storage.flatMap(found -> policy(claim, found))
                .map(policy -> Boolean.TRUE.equals(policy.effectiveCascadeDelete))
                .orElse(false);
    }

    /** The volume's own policy; that of its kind when the spec has no such volume any more. */
    private static Optional<VolumePolicy> policy(ClaimSeen claim, StorageSpec storage) {
        return Optional.ofNullable(storage.volumes).stream()
                .flatMap(List::stream)
                .filter(volume -> claim.volume().equals(volume.name))
                .<VolumePolicy>map(volume -> volume)
                .findFirst()
                .or(() -> Stream.ofNullable(claim.block() ? storage.blockVolumePolicy : storage.filesystemVolumePolicy)
                        .findFirst());
    }
}
