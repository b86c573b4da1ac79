package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;

/**
 * One volume of the rack's effective storage, in the order of the spec.
 *
 * @param path mount or device path in the server container, empty when the server does not use the volume
 * @param initMethod effective method for the first use; absent counts as {@link CleanMethod#NONE}
 * @param wipeMethod effective method for a dirty volume; absent counts as {@link CleanMethod#NONE}
 */
@RegisterForReflection
public record VolumePlan(String name, VolumeKind kind, String path, CleanMethod initMethod, CleanMethod wipeMethod) {

    public VolumePlan {
        Objects.requireNonNull(name, "volume without name");
        Objects.requireNonNull(kind, "volume without kind");
        path = path == null ? "" : path;
        initMethod = initMethod == null ? CleanMethod.NONE : initMethod;
        wipeMethod = wipeMethod == null ? CleanMethod.NONE : wipeMethod;
    }

    public boolean persistent() {
        return kind.persistent();
    }
}
