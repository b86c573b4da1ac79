package com.aerospike.operator.cluster.intent;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.FabricType;
import com.aerospike.operator.api.v1.NetworkPolicy;
import com.aerospike.operator.api.v1.NetworkType;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the network policy asks of the pods and of the operator.
 *
 * @param podOnly clients reach servers at pod addresses alone, so ports of the node are not needed
 * @param nodeAddresses some address told to clients is one of the Kubernetes node. The TLS types count even without TLS
 * @param configuredAddress a client address comes from the node's label {@code configured-access-address}
 * @param configuredAlternateAddress the same for {@code configured-alternate-access-address}
 * @param customInterfaces some address comes from an additional pod network
 * @param podServices every pod needs a NodePort service of its own
 * @param hostPorts the client ports of the container are also ports of the node
 */
public record NetworkNeeds(
        boolean podOnly,
        boolean nodeAddresses,
        boolean configuredAddress,
        boolean configuredAlternateAddress,
        boolean customInterfaces,
        boolean podServices,
        boolean hostPorts) {

    public static NetworkNeeds of(AerospikeClusterSpec spec, ServerPorts ports) {
        NetworkPolicy policy = Objects.requireNonNullElseGet(spec.aerospikeNetworkPolicy, NetworkPolicy::new);
        boolean shared = spec.podSpec != null && Boolean.TRUE.equals(spec.podSpec.multiPodPerHost);
        boolean podOnly = podOnly(policy, ports);
        boolean nodeAddresses = types(policy).anyMatch(NetworkNeeds::ofNode);
        return new NetworkNeeds(
                podOnly,
                nodeAddresses,
                policy.access == NetworkType.CONFIGURED_IP || policy.tlsAccess == NetworkType.CONFIGURED_IP,
                policy.alternateAccess == NetworkType.CONFIGURED_IP
                        || policy.tlsAlternateAccess == NetworkType.CONFIGURED_IP,
                customInterfaces(policy),
                shared && nodeAddresses,
                !shared && !podOnly);
    }

    /** Whether {@code port} of the container is bound to the node as well. */
    public boolean isHostPort(ServerPort port) {
        return hostPorts && port.forClients();
    }

    private static boolean podOnly(NetworkPolicy policy, ServerPorts ports) {
        boolean plain = !ports.has(ServerPort.SERVICE) || (ofPod(policy.access) && ofPod(policy.alternateAccess));
        boolean tls =
                !ports.has(ServerPort.TLS_SERVICE) || (ofPod(policy.tlsAccess) && ofPod(policy.tlsAlternateAccess));
        return plain && tls;
    }

    private static boolean customInterfaces(NetworkPolicy policy) {
        return types(policy).anyMatch(type -> type == NetworkType.CUSTOM_INTERFACE)
                || policy.fabric == FabricType.CUSTOM_INTERFACE
                || policy.tlsFabric == FabricType.CUSTOM_INTERFACE;
    }

    private static Stream<NetworkType> types(NetworkPolicy policy) {
        return Stream.of(policy.access, policy.alternateAccess, policy.tlsAccess, policy.tlsAlternateAccess)
                .map(NetworkNeeds::orPod);
    }

    private static boolean ofPod(NetworkType type) {
        return orPod(type) == NetworkType.POD;
    }

    private static boolean ofNode(NetworkType type) {
        return switch (type) {
            case HOST_INTERNAL, HOST_EXTERNAL, CONFIGURED_IP -> true;
            case POD, CUSTOM_INTERFACE -> false;
        };
    }

    // The init container takes the pod's address for whatever is not set.
    private static NetworkType orPod(NetworkType type) {
        return type == null ? NetworkType.POD : type;
    }
}
