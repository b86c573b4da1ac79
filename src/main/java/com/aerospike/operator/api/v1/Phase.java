package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the operator is with the wanted state of a cluster. */
public enum Phase {

    /** Work is going on or waited for. */
    @JsonProperty("InProgress")
    IN_PROGRESS("InProgress"),

    /** The cluster is as wanted. */
    @JsonProperty("Completed")
    COMPLETED("Completed"),

    /** The last attempt failed. */
    @JsonProperty("Error")
    ERROR("Error");

    private final String wire;

    Phase(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
