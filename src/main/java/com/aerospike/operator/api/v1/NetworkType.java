package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which address of a server is told to clients and other clusters. */
public enum NetworkType {

    /** The address of the pod. */
    @JsonProperty("pod")
    POD("pod"),

    /** The internal address of the Kubernetes node. */
    @JsonProperty("hostInternal")
    HOST_INTERNAL("hostInternal"),

    /** The external address of the Kubernetes node. */
    @JsonProperty("hostExternal")
    HOST_EXTERNAL("hostExternal"),

    /** The address in a label of the Kubernetes node. */
    @JsonProperty("configuredIP")
    CONFIGURED_IP("configuredIP"),

    /** The addresses of additional pod networks. */
    @JsonProperty("customInterface")
    CUSTOM_INTERFACE("customInterface");

    private final String wire;

    NetworkType(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
