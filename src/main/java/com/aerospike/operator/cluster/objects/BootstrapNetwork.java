package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.FabricType;
import com.aerospike.operator.api.v1.NetworkPolicy;
import com.aerospike.operator.bootstrap.EndpointPlan;
import com.aerospike.operator.bootstrap.NetworkPlan;
import com.aerospike.operator.bootstrap.NetworkType;
import com.aerospike.operator.bootstrap.NodePorts;
import com.aerospike.operator.bootstrap.Ports;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.ServerPort;
import com.aerospike.operator.cluster.intent.ServerPorts;
import com.aerospike.operator.cluster.intent.TlsNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Addresses and ports as the bootstrap of a pod wants to hear of them. */
final class BootstrapNetwork {

    private BootstrapNetwork() {}

    static NetworkPlan of(Intent intent) {
        NetworkPolicy policy = Objects.requireNonNullElseGet(intent.spec().aerospikeNetworkPolicy, NetworkPolicy::new);
        return new NetworkPlan(
                endpoint(policy.access, policy.customAccessNetworkNames),
                endpoint(policy.alternateAccess, policy.customAlternateAccessNetworkNames),
                endpoint(policy.tlsAccess, policy.customTLSAccessNetworkNames),
                endpoint(policy.tlsAlternateAccess, policy.customTLSAlternateAccessNetworkNames),
                fabric(policy.fabric, policy.customFabricNetworkNames),
                fabric(policy.tlsFabric, policy.customTLSFabricNetworkNames),
                ports(intent.ports(), intent.tlsNames()),
                intent.tlsNames().service().orElse(""),
                Boolean.TRUE.equals(intent.spec().podSpec.hostNetwork),
                intent.multiPodPerHost());
    }

    static NodePorts nodePorts(com.aerospike.operator.cluster.observe.NodePorts seen) {
        return new NodePorts(
                nodePort(seen, ServerPort.SERVICE),
                nodePort(seen, ServerPort.TLS_SERVICE),
                nodePort(seen, ServerPort.ADMIN),
                nodePort(seen, ServerPort.TLS_ADMIN));
    }

    private static int nodePort(com.aerospike.operator.cluster.observe.NodePorts seen, ServerPort port) {
        return seen.byName().getOrDefault(port.portName(), 0);
    }

    private static EndpointPlan endpoint(com.aerospike.operator.api.v1.NetworkType type, List<String> networks) {
        if (type == null) {
            return EndpointPlan.of(NetworkType.POD);
        }
        return switch (type) {
            case POD -> EndpointPlan.of(NetworkType.POD);
            case HOST_INTERNAL -> EndpointPlan.of(NetworkType.HOST_INTERNAL);
            case HOST_EXTERNAL -> EndpointPlan.of(NetworkType.HOST_EXTERNAL);
            case CONFIGURED_IP -> EndpointPlan.of(NetworkType.CONFIGURED_IP);
            case CUSTOM_INTERFACE -> EndpointPlan.customInterface(networks);
        };
    }

    private static List<String> fabric(FabricType type, List<String> networks) {
        return type == FabricType.CUSTOM_INTERFACE ? networks : List.of();
    }

    private static Ports ports(ServerPorts ports, TlsNames names) {
        return new Ports(
                ports.get(ServerPort.SERVICE).orElse(0),
                tls(ports, ServerPort.TLS_SERVICE, names.service()),
                ports.get(ServerPort.ADMIN).orElse(0),
                tls(ports, ServerPort.TLS_ADMIN, names.admin()),
                ports.get(ServerPort.HEARTBEAT).orElse(0),
                tls(ports, ServerPort.TLS_HEARTBEAT, names.heartbeat()),
                ports.get(ServerPort.FABRIC).orElse(0),
                tls(ports, ServerPort.TLS_FABRIC, names.fabric()));
    }

    // A TLS port without a certificate's name does not open.
    private static int tls(ServerPorts ports, ServerPort port, Optional<String> name) {
        return name.isPresent() ? ports.get(port).orElse(0) : 0;
    }
}
