package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which interface carries the traffic between servers. */
public enum FabricType {

    /** The interfaces of additional pod networks. */
    @JsonProperty("customInterface")
    CUSTOM_INTERFACE("customInterface");

    private final String wire;

    FabricType(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
