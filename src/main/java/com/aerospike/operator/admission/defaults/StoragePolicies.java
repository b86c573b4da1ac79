package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.api.v1.InitMethod;
import com.aerospike.operator.api.v1.StorageSpec;
import com.aerospike.operator.api.v1.VolumeMode;
import com.aerospike.operator.api.v1.VolumePolicy;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.api.v1.WipeMethod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The effective init method, wipe method and cascade flag of every volume: its own value, else that of the policy for
 * its kind, else a safe built-in one, which never touches data at start and keeps claims.
 */
final class StoragePolicies {

    private StoragePolicies() {}

    static void complete(Draft draft) {
        var spec = draft.spec();
        spec.storage = Objects.requireNonNullElseGet(spec.storage, StorageSpec::new);
        fill(spec.storage);
    }

    /** Completes the policies of {@code storage} and, from them, its volumes. */
    static void fill(StorageSpec storage) {
        storage.filesystemVolumePolicy =
                Objects.requireNonNullElseGet(storage.filesystemVolumePolicy, VolumePolicy::new);
        storage.blockVolumePolicy = Objects.requireNonNullElseGet(storage.blockVolumePolicy, VolumePolicy::new);
        resolve(storage.filesystemVolumePolicy, builtIn(WipeMethod.DELETE_FILES));
        resolve(storage.blockVolumePolicy, builtIn(WipeMethod.DD));
        fillVolumes(storage.volumes, storage);
    }

    /** Completes {@code volumes} from the policies of {@code parent}, which must be complete. */
    static void fillVolumes(List<VolumeSpec> volumes, StorageSpec parent) {
        if (volumes != null) {
            volumes.forEach(volume -> policyFor(volume, parent).ifPresent(policy -> resolve(volume, policy)));
        }
    }

    private static VolumePolicy builtIn(WipeMethod wipe) {
        VolumePolicy policy = new VolumePolicy();
        policy.effectiveInitMethod = InitMethod.NONE;
        policy.effectiveWipeMethod = wipe;
        return policy;
    }

    private static Optional<VolumePolicy> policyFor(VolumeSpec volume, StorageSpec storage) {
        if (volume.source == null || volume.source.persistentVolume == null) {
            return Optional.of(storage.filesystemVolumePolicy);
        }
        VolumeMode mode = volume.source.persistentVolume.volumeMode;
        if (mode == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (mode) {
                    case BLOCK -> storage.blockVolumePolicy;
                    case FILESYSTEM -> storage.filesystemVolumePolicy;
                });
    }

    private static void resolve(VolumePolicy policy, VolumePolicy parent) {
        policy.effectiveInitMethod = policy.initMethod == null ? parent.effectiveInitMethod : policy.initMethod;
        policy.effectiveWipeMethod = policy.wipeMethod == null ? parent.effectiveWipeMethod : policy.wipeMethod;
        Boolean cascade = policy.cascadeDelete == null ? parent.effectiveCascadeDelete : policy.cascadeDelete;
        // AKO does not store false, and neither may a resource that it is to read back as unchanged.
        policy.effectiveCascadeDelete = Boolean.TRUE.equals(cascade) ? Boolean.TRUE : null;
    }
}
