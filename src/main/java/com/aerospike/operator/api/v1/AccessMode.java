package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many nodes or pods may use a persistent volume. */
public enum AccessMode {

    /** Many nodes, reading only. */
    @JsonProperty("ReadOnlyMany")
    READ_ONLY_MANY("ReadOnlyMany"),

    /** Many nodes. */
    @JsonProperty("ReadWriteMany")
    READ_WRITE_MANY("ReadWriteMany"),

    /** One node. */
    @JsonProperty("ReadWriteOnce")
    READ_WRITE_ONCE("ReadWriteOnce"),

    /** One pod. */
    @JsonProperty("ReadWriteOncePod")
    READ_WRITE_ONCE_POD("ReadWriteOncePod");

    private final String wire;

    AccessMode(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
