package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a user proves who it is. */
public enum AuthMode {

    /** With a password known to the server. */
    @JsonProperty("Internal")
    INTERNAL("Internal"),

    /** With a client certificate and nothing else. */
    @JsonProperty("PKIOnly")
    PKI_ONLY("PKIOnly");

    private final String wire;

    AuthMode(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
