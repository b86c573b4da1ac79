package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.InitMethod;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.api.v1.WipeMethod;
import com.aerospike.operator.bootstrap.CleanMethod;
import com.aerospike.operator.bootstrap.StoragePlan;
import com.aerospike.operator.bootstrap.VolumeKind;
import com.aerospike.operator.bootstrap.VolumePlan;
import com.aerospike.operator.cluster.intent.RackIntent;
import java.util.Objects;

/** Volumes as the bootstrap of a pod wants to hear of them. */
final class BootstrapStorage {

    private BootstrapStorage() {}

    static StoragePlan of(RackIntent rack) {
        return new StoragePlan(
                rack.workDirectory(),
                Objects.requireNonNullElse(rack.storage().cleanupThreads, 1),
                rack.volumes().stream().map(BootstrapStorage::volume).toList());
    }

    private static VolumePlan volume(VolumeSpec volume) {
        return new VolumePlan(
                volume.name,
                kind(volume),
                volume.aerospike == null ? "" : volume.aerospike.path,
                method(volume.effectiveInitMethod),
                method(volume.effectiveWipeMethod));
    }

    private static VolumeKind kind(VolumeSpec volume) {
        if (volume.source.persistentVolume == null) {
            return VolumeKind.OTHER;
        }
        return switch (volume.source.persistentVolume.volumeMode) {
            case BLOCK -> VolumeKind.BLOCK;
            case FILESYSTEM -> VolumeKind.FILESYSTEM;
        };
    }

    private static CleanMethod method(InitMethod method) {
        if (method == null) {
            return CleanMethod.NONE;
        }
        return switch (method) {
            case NONE -> CleanMethod.NONE;
            case DD -> CleanMethod.DD;
            case HEADER_CLEANUP -> CleanMethod.HEADER_CLEANUP;
            case BLKDISCARD -> CleanMethod.BLKDISCARD;
            case BLKDISCARD_WITH_HEADER_CLEANUP -> CleanMethod.BLKDISCARD_WITH_HEADER_CLEANUP;
            case DELETE_FILES -> CleanMethod.DELETE_FILES;
        };
    }

    private static CleanMethod method(WipeMethod method) {
        if (method == null) {
            return CleanMethod.NONE;
        }
        return switch (method) {
            case DD -> CleanMethod.DD;
            case BLKDISCARD -> CleanMethod.BLKDISCARD;
            case DELETE_FILES -> CleanMethod.DELETE_FILES;
        };
    }
}
