package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.AccessMode;
import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.PersistentVolumeSpec;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.kube.Annotations;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Templates of the claims that each pod of a rack gets, in the order of the spec. */
final class ClaimTemplates {

    private ClaimTemplates() {}

    static List<PersistentVolumeClaim> of(RackIntent rack) {
        return rack.volumes().stream()
                .filter(volume -> volume.source.persistentVolume != null)
                .map(ClaimTemplates::of)
                .toList();
    }

    private static PersistentVolumeClaim of(VolumeSpec volume) {
        PersistentVolumeSpec claim = volume.source.persistentVolume;
        ObjectMetadata metadata = Objects.requireNonNullElseGet(claim.metadata, ObjectMetadata::new);
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(Annotations.STORAGE_VOLUME, volume.name);
        annotations.putAll(Objects.requireNonNullElse(metadata.annotations, Map.of()));
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(volume.name)
                .withAnnotations(annotations)
                .withLabels(metadata.labels)
                .endMetadata()
                .withNewSpec()
                .withAccessModes(accessModes(claim))
                .withStorageClassName(claim.storageClass)
                .withSelector(claim.selector)
                .withVolumeMode(claim.volumeMode.wire())
                .withNewResources()
                .withRequests(CanonicalQuantity.ofResources(Map.of("storage", claim.size)))
                .endResources()
                .endSpec()
                .build();
    }

    private static List<String> accessModes(PersistentVolumeSpec claim) {
        boolean absent = claim.accessModes == null || claim.accessModes.isEmpty();
        return (absent ? List.of(AccessMode.READ_WRITE_ONCE) : claim.accessModes)
                .stream().map(AccessMode::wire).toList();
    }
}
