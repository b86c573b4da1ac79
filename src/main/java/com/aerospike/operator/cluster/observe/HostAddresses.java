package com.aerospike.operator.cluster.observe;

import java.util.Optional;

/**
 * The addresses under which a Kubernetes node can be reached, as a pod on it may advertise them.
 *
 * @param internal the node's last IPv4 {@code InternalIP}
 * @param external the node's last IPv4 {@code ExternalIP}
 * @param configured label {@code aerospike.com/configured-access-address}
 * @param configuredAlternate label {@code aerospike.com/configured-alternate-access-address}
 */
public record HostAddresses(
        Optional<String> internal,
        Optional<String> external,
        Optional<String> configured,
        Optional<String> configuredAlternate) {}
