package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.FabricType;
import com.aerospike.operator.api.v1.NetworkPolicy;
import com.aerospike.operator.api.v1.NetworkType;
import java.util.List;
import java.util.Objects;

/** A kind of traffic that may run over additional pod networks, with the networks for it. */
record CustomNetwork(String field, boolean used, String namesField, List<String> names) {

    static final FieldPath POLICY = FieldPath.spec("aerospikeNetworkPolicy");

    /** All six, in the order of the resource. */
    static List<CustomNetwork> allOf(ClusterView cluster) {
        NetworkPolicy policy = Objects.requireNonNullElseGet(cluster.spec().aerospikeNetworkPolicy, NetworkPolicy::new);
        return List.of(
                access("access", policy.access, "customAccessNetworkNames", policy.customAccessNetworkNames),
                access(
                        "alternateAccess",
                        policy.alternateAccess,
                        "customAlternateAccessNetworkNames",
                        policy.customAlternateAccessNetworkNames),
                access(
                        "tlsAccess",
                        policy.tlsAccess,
                        "customTLSAccessNetworkNames",
                        policy.customTLSAccessNetworkNames),
                access(
                        "tlsAlternateAccess",
                        policy.tlsAlternateAccess,
                        "customTLSAlternateAccessNetworkNames",
                        policy.customTLSAlternateAccessNetworkNames),
                fabric("fabric", policy.fabric, "customFabricNetworkNames", policy.customFabricNetworkNames),
                fabric(
                        "tlsFabric",
                        policy.tlsFabric,
                        "customTLSFabricNetworkNames",
                        policy.customTLSFabricNetworkNames));
    }

    private static CustomNetwork access(String field, NetworkType type, String namesField, List<String> names) {
        return new CustomNetwork(field, type == NetworkType.CUSTOM_INTERFACE, namesField, Lists.of(names));
    }

    private static CustomNetwork fabric(String field, FabricType type, String namesField, List<String> names) {
        return new CustomNetwork(field, type == FabricType.CUSTOM_INTERFACE, namesField, Lists.of(names));
    }
}
