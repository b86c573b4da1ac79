package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The server's identity and client endpoints, as {@code status.pods[pod].aerospike} holds them.
 *
 * @param nodeID lower case, for example {@code 2a1}
 * @param accessEndpoints {@code ip:port}, an IPv6 address in brackets; empty when the listener is off
 */
@RegisterForReflection
public record ServerReport(
        String clusterName,
        String nodeID,
        String tlsName,
        List<String> accessEndpoints,
        List<String> alternateAccessEndpoints,
        List<String> tlsAccessEndpoints,
        List<String> tlsAlternateAccessEndpoints) {

    public ServerReport {
        clusterName = clusterName == null ? "" : clusterName;
        nodeID = nodeID == null ? "" : nodeID;
        tlsName = tlsName == null ? "" : tlsName;
        accessEndpoints = accessEndpoints == null ? List.of() : List.copyOf(accessEndpoints);
        alternateAccessEndpoints = alternateAccessEndpoints == null ? List.of() : List.copyOf(alternateAccessEndpoints);
        tlsAccessEndpoints = tlsAccessEndpoints == null ? List.of() : List.copyOf(tlsAccessEndpoints);
        tlsAlternateAccessEndpoints =
                tlsAlternateAccessEndpoints == null ? List.of() : List.copyOf(tlsAlternateAccessEndpoints);
    }

    static ServerReport of(String cluster, PodFacts facts) {
        return new ServerReport(
                cluster,
                facts.nodeId(),
                facts.network().ports().tlsService() == 0 ? "" : facts.network().tlsName(),
                facts.hostPorts(EndpointKind.ACCESS),
                facts.hostPorts(EndpointKind.ALTERNATE_ACCESS),
                facts.hostPorts(EndpointKind.TLS_ACCESS),
                facts.hostPorts(EndpointKind.TLS_ALTERNATE_ACCESS));
    }

    ServerReport withoutEndpoints() {
        return new ServerReport(clusterName, nodeID, tlsName, List.of(), List.of(), List.of(), List.of());
    }
}
