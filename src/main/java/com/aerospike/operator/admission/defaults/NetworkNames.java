package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.api.v1.NetworkPolicy;
import java.util.List;

/** Names of additional pod networks get the cluster's namespace in front, unless they name one. */
final class NetworkNames {

    private NetworkNames() {}

    static void complete(Draft draft) {
        NetworkPolicy policy = draft.spec().aerospikeNetworkPolicy;
        if (policy == null) {
            return;
        }
        String namespace = draft.namespace();
        policy.customAccessNetworkNames = qualified(policy.customAccessNetworkNames, namespace);
        policy.customAlternateAccessNetworkNames = qualified(policy.customAlternateAccessNetworkNames, namespace);
        policy.customTLSAccessNetworkNames = qualified(policy.customTLSAccessNetworkNames, namespace);
        policy.customTLSAlternateAccessNetworkNames = qualified(policy.customTLSAlternateAccessNetworkNames, namespace);
        policy.customFabricNetworkNames = qualified(policy.customFabricNetworkNames, namespace);
        policy.customTLSFabricNetworkNames = qualified(policy.customTLSFabricNetworkNames, namespace);
    }

    private static List<String> qualified(List<String> names, String namespace) {
        if (names == null) {
            return null;
        }
        return names.stream()
                .map(String::trim)
                .map(name -> name.contains("/") ? name : namespace + "/" + name)
                .toList();
    }
}
