package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.FabricType;
import com.aerospike.operator.api.v1.NetworkPolicy;
import com.aerospike.operator.api.v1.NetworkType;

/** AKO's fingerprint of a network policy: the same policy gives the same text under both operators. */
public final class NetworkPolicyHash {

    private NetworkPolicyHash() {}

    /** Absent counts as empty. */
    public static String of(NetworkPolicy policy) {
        return Fingerprint.of(json(policy == null ? new NetworkPolicy() : policy));
    }

    private static String json(NetworkPolicy policy) {
        return new GoJson()
                .text("access", wire(policy.access))
                .texts("customAccessNetworkNames", policy.customAccessNetworkNames)
                .text("alternateAccess", wire(policy.alternateAccess))
                .texts("customAlternateAccessNetworkNames", policy.customAlternateAccessNetworkNames)
                .text("tlsAccess", wire(policy.tlsAccess))
                .texts("customTLSAccessNetworkNames", policy.customTLSAccessNetworkNames)
                .text("tlsAlternateAccess", wire(policy.tlsAlternateAccess))
                .texts("customTLSAlternateAccessNetworkNames", policy.customTLSAlternateAccessNetworkNames)
                .text("fabric", wire(policy.fabric))
                .texts("customFabricNetworkNames", policy.customFabricNetworkNames)
                .text("tlsFabric", wire(policy.tlsFabric))
                .texts("customTLSFabricNetworkNames", policy.customTLSFabricNetworkNames)
                .toString();
    }

    private static String wire(NetworkType type) {
        return type == null ? null : type.wire();
    }

    private static String wire(FabricType type) {
        return type == null ? null : type.wire();
    }
}
