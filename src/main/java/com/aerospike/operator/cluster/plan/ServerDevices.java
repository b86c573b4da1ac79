package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.VolumeMode;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.RackIntent;
import java.util.Collection;
import java.util.List;

/** Which volumes does the server of a rack see as devices? */
final class ServerDevices {
    private ServerDevices() {}

    /** Volumes behind {@code paths} in the server's container, in the order of the spec. */
    static List<String> volumes(RackIntent rack, Collection<String> paths) {
        return rack.volumes().stream()
                .filter(volume -> isDevice(volume) && paths.contains(volume.aerospike.path))
                .map(volume -> volume.name)
                .toList();
    }

    private static boolean isDevice(VolumeSpec volume) {
        return volume.aerospike != null
                && volume.source != null
                && volume.source.persistentVolume != null
                && volume.source.persistentVolume.volumeMode == VolumeMode.BLOCK;
    }
}
