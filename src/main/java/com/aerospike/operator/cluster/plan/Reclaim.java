package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.StorageSpec;
import com.aerospike.operator.api.v1.VolumePolicy;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which volume claims go with a deleted cluster? Only those whose policy says so in as many words: data that was kept by
 * mistake can be deleted, data that was deleted by mistake is lost. A claim is judged by the storage of its own rack;
 * claims of racks that the spec does not know any more are judged by the storage of the cluster.
 */
public final class Reclaim {
    private Reclaim() {}

    public static List<ClaimSeen> onDeletion(String cluster, AerospikeClusterSpec spec, List<ClaimSeen> claims) {
        return claims.stream()
                .filter(claim -> goes(claim, storageOf(cluster, spec, claim)))
                .toList();
    }

    private static Optional<StorageSpec> storageOf(String cluster, AerospikeClusterSpec spec, ClaimSeen claim) {
        var rack = PodName.parse(cluster, claim.pod()).map(PodName::rack);
        return Optional.ofNullable(spec.rackConfig).flatMap(config -> Optional.ofNullable(config.racks)).stream()
                .flatMap(List::stream)
                .filter(found -> rack.filter(identity(found)::equals).isPresent())
                .findFirst()
                .flatMap(found -> Optional.ofNullable(found.effectiveStorage))
                .or(() -> Optional.ofNullable(spec.storage));
    }

    private static RackIdentity identity(Rack rack) {
        return new RackIdentity(rack.id, rack.revision);
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
