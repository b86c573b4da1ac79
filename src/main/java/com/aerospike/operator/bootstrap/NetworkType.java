package com.aerospike.operator.bootstrap;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where an advertised address comes from; the JSON names are those of {@code spec.aerospikeNetworkPolicy}. */
@RegisterForReflection
public enum NetworkType {
    @JsonProperty("pod")
    POD,
    @JsonProperty("hostInternal")
    HOST_INTERNAL,
    @JsonProperty("hostExternal")
    HOST_EXTERNAL,
    @JsonProperty("configuredIP")
    CONFIGURED_IP,
    @JsonProperty("customInterface")
    CUSTOM_INTERFACE;

    /** True when clients reach the pod through its Kubernetes node: node addresses and mapped ports matter then. */
    public boolean throughNode() {
        return switch (this) {
            case POD, CUSTOM_INTERFACE -> false;
            case HOST_INTERNAL, HOST_EXTERNAL, CONFIGURED_IP -> true;
        };
    }
}
