package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the last configuration change without a restart came on one pod. */
public enum DynamicConfigUpdateStatus {

    /** Nothing was applied. */
    @JsonProperty("Failed")
    FAILED("Failed"),

    /** Some parameters were applied, some refused. */
    @JsonProperty("PartiallyFailed")
    PARTIALLY_FAILED("PartiallyFailed"),

    /** No failed change is known. */
    @JsonProperty("")
    NONE("");

    private final String wire;

    DynamicConfigUpdateStatus(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
