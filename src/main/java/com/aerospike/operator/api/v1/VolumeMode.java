package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a persistent volume reaches the container. */
public enum VolumeMode {

    /** A raw device. */
    @JsonProperty("Block")
    BLOCK("Block"),

    /** A mounted file system. */
    @JsonProperty("Filesystem")
    FILESYSTEM("Filesystem");

    private final String wire;

    VolumeMode(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
