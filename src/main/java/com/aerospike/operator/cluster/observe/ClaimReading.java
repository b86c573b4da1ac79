package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.Annotations;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns volume claims of the API into what the operator needs to know of them. */
public final class ClaimReading {
    private ClaimReading() {}

    /** The claims of a cluster's pods, by name. */
    public static List<ClaimSeen> all(Context<AerospikeCluster> context) {
        return all(context.getSecondaryResources(PersistentVolumeClaim.class));
    }

    static List<ClaimSeen> all(Collection<PersistentVolumeClaim> claims) {
        return claims.stream()
                .flatMap(claim -> read(claim).stream())
                .sorted(Comparator.comparing(ClaimSeen::name))
                .toList();
    }

    /** A claim without the volume's annotation was not made from our template and is not ours to judge. */
    private static Optional<ClaimSeen> read(PersistentVolumeClaim claim) {
        var annotations =
                Optional.ofNullable(claim.getMetadata().getAnnotations()).orElse(Map.of());
        var name = claim.getMetadata().getName();
        return Stream.of(Annotations.STORAGE_VOLUME, Annotations.STORAGE_PATH)
                .map(annotations::get)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(volume -> name.startsWith(volume + "-"))
                .map(volume -> new ClaimSeen(
                        name,
                        volume,
                        name.substring(volume.length() + 1),
                        claim.getMetadata().getUid(),
                        Optional.ofNullable(claim.getSpec().getStorageClassName()),
                        "Block".equals(claim.getSpec().getVolumeMode()),
                        "Bound".equals(claim.getStatus().getPhase()),
                        Instant.parse(claim.getMetadata().getCreationTimestamp()),
                        claim.getMetadata().getDeletionTimestamp() != null));
    }
}
