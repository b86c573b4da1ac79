package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the cluster's network policy, network configuration and pod settings say about addresses and ports.
 *
 * @param fabricNetworks network attachments for clear fabric traffic; not empty means fabric type customInterface
 * @param tlsFabricNetworks the same for TLS fabric traffic
 * @param tlsName {@code network.service.tls-name}, empty without TLS
 */
@RegisterForReflection
public record NetworkPlan(
        EndpointPlan access,
        EndpointPlan alternateAccess,
        EndpointPlan tlsAccess,
        EndpointPlan tlsAlternateAccess,
        List<String> fabricNetworks,
        List<String> tlsFabricNetworks,
        Ports ports,
        String tlsName,
        boolean hostNetwork,
        boolean multiPodPerHost) {

    public NetworkPlan {
        access = access == null ? EndpointPlan.of(NetworkType.POD) : access;
        alternateAccess = alternateAccess == null ? EndpointPlan.of(NetworkType.POD) : alternateAccess;
        tlsAccess = tlsAccess == null ? EndpointPlan.of(NetworkType.POD) : tlsAccess;
        tlsAlternateAccess = tlsAlternateAccess == null ? EndpointPlan.of(NetworkType.POD) : tlsAlternateAccess;
        fabricNetworks = fabricNetworks == null ? List.of() : List.copyOf(fabricNetworks);
        tlsFabricNetworks = tlsFabricNetworks == null ? List.of() : List.copyOf(tlsFabricNetworks);
        ports = ports == null ? Ports.NONE : ports;
        tlsName = tlsName == null ? "" : tlsName;
    }

    /** True when any of the four access types goes through the node, even one whose listener is off. */
    public boolean throughNode() {
        return Stream.of(access, alternateAccess, tlsAccess, tlsAlternateAccess)
                .anyMatch(endpoint -> endpoint.type().throughNode());
    }

    /** True when clients must use the node ports of the pod's Service instead of the server's own ports. */
    public boolean usesNodePorts() {
        return multiPodPerHost && throughNode();
    }
}
