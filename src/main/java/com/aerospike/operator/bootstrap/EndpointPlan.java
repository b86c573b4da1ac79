package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * How one of the four client endpoints finds its address.
 *
 * @param type address source; absent counts as {@link NetworkType#POD}
 * @param networks names {@code <namespace>/<network attachment>}, used with {@link NetworkType#CUSTOM_INTERFACE} only
 */
@RegisterForReflection
public record EndpointPlan(NetworkType type, List<String> networks) {

    public EndpointPlan {
        type = type == null ? NetworkType.POD : type;
        networks = networks == null ? List.of() : List.copyOf(networks);
    }

    public static EndpointPlan of(NetworkType type) {
        return new EndpointPlan(type, List.of());
    }

    public static EndpointPlan customInterface(List<String> networks) {
        return new EndpointPlan(NetworkType.CUSTOM_INTERFACE, networks);
    }
}
