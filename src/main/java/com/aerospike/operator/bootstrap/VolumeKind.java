package com.aerospike.operator.bootstrap;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What stands behind a volume of the rack's effective storage. */
@RegisterForReflection
public enum VolumeKind {
    /** Persistent claim with volume mode Block. */
    @JsonProperty("block")
    BLOCK,
    /** Persistent claim with volume mode Filesystem. */
    @JsonProperty("filesystem")
    FILESYSTEM,
    /** emptyDir, secret, configMap or hostPath: never cleaned, but it may hold the work directory. */
    @JsonProperty("other")
    OTHER;

    public boolean persistent() {
        return this != OTHER;
    }
}
