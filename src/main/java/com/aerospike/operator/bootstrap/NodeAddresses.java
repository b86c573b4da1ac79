package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known only after scheduling: the node's addresses and the bound claims. The operator writes it as JSON into
 * the pod annotation {@code aerospike.com/node-addresses}; empty texts mean that the node has no such address.
 *
 * @param internal last IPv4 InternalIP of the node
 * @param external last IPv4 ExternalIP of the node
 * @param configured node label {@code aerospike.com/configured-access-address}
 * @param configuredAlternate node label {@code aerospike.com/configured-alternate-access-address}
 * @param claims uid of the claim behind each persistent volume, by volume name
 * @param fresh names of volumes that this pod may initialise, because no server can have used their claims
 */
@RegisterForReflection
public record NodeAddresses(
        String internal,
        String external,
        String configured,
        String configuredAlternate,
        Map<String, String> claims,
        List<String> fresh) {

    public NodeAddresses {
        internal = internal == null ? "" : internal;
        external = external == null ? "" : external;
        configured = configured == null ? "" : configured;
        configuredAlternate = configuredAlternate == null ? "" : configuredAlternate;
        claims = claims == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(claims));
        fresh = fresh == null ? List.of() : List.copyOf(fresh);
    }

    public Optional<String> claimUid(String volume) {
        return Optional.ofNullable(claims.get(volume)).filter(uid -> !uid.isEmpty());
    }

    public String toJson() {
        return BootstrapJson.compact(this);
    }

    /** Throws {@link BootstrapException} when the text is not such an annotation. */
    public static NodeAddresses fromJson(String json) {
        return BootstrapJson.read(json, NodeAddresses.class, "pod annotation aerospike.com/node-addresses");
    }
}
