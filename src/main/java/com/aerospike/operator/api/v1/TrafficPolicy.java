package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which nodes a load balancer sends outside traffic to. */
public enum TrafficPolicy {

    /** Only nodes that run a pod of the cluster. */
    @JsonProperty("Local")
    LOCAL("Local"),

    /** All nodes. */
    @JsonProperty("Cluster")
    CLUSTER("Cluster");

    private final String wire;

    TrafficPolicy(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
