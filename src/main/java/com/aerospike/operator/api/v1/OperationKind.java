package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an on-demand operation does to a pod. */
public enum OperationKind {

    /** Restart the server process inside the running pod. */
    @JsonProperty("WarmRestart")
    WARM_RESTART("WarmRestart"),

    /** Delete the pod and let it be made again. */
    @JsonProperty("PodRestart")
    POD_RESTART("PodRestart");

    private final String wire;

    OperationKind(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
