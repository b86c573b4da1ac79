package com.aerospike.operator.bootstrap;

import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the addresses and ports that one pod advertises to clients.
 *
 * <p>While the operator is away nobody writes the node's addresses. The pod then advertises its host address, which is
 * right in most networks, rather than keep the cluster short of a node; each such guess is a warning.
 */
final class EndpointResolver {

    private final NetworkPlan network;
    private final NodePorts nodePorts;
    private final PodPlace place;
    private final List<String> warnings = new ArrayList<>();

    EndpointResolver(BootstrapInput input, PodPlace place) {
        this.network = input.network();
        this.nodePorts = input.pod(place.pod()).nodePorts();
        this.place = place;
    }

    /** One endpoint a kind whose listener is on. */
    List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        for (var kind : EndpointKind.values()) {
            if (kind.serverPort(network.ports()) != 0) {
                endpoints.add(new Endpoint(kind, addresses(kind), port(kind)));
            }
        }
        return List.copyOf(endpoints);
    }

    /** Host addresses advertised for want of better knowledge, one sentence each. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private List<String> addresses(EndpointKind kind) {
        var plan = kind.plan(network);
        return switch (plan.type()) {
            case POD -> List.of(place.podIp());
            case HOST_INTERNAL -> List.of(throughNode(kind, NodeAddresses::internal));
            case HOST_EXTERNAL -> List.of(throughNode(kind, NodeAddresses::external));
            case CONFIGURED_IP -> List.of(throughNode(kind, node -> configured(kind, node)));
            case CUSTOM_INTERFACE ->
                new CustomInterfaces(place.networkStatus()).addresses(plan.networks(), kind.toString());
        };
    }

    private String throughNode(EndpointKind kind, Function<NodeAddresses, String> address) {
        if (place.nodeAddresses().isEmpty()) {
            warnings.add(kind + " advertises the host address " + place.hostIp() + ": pod annotation "
                    + Annotations.NODE_ADDRESSES + " did not arrive in time");
        }
        return place.nodeAddresses().map(address).filter(ip -> !ip.isEmpty()).orElse(place.hostIp());
    }

    private static String configured(EndpointKind kind, NodeAddresses node) {
        boolean alternate = kind == EndpointKind.ALTERNATE_ACCESS || kind == EndpointKind.TLS_ALTERNATE_ACCESS;
        String address = alternate ? node.configuredAlternate() : node.configured();
        if (address.isEmpty()) {
            String label = alternate ? Labels.NODE_CONFIGURED_ALTERNATE_ADDRESS : Labels.NODE_CONFIGURED_ADDRESS;
            throw new BootstrapException("find the " + kind + " address: the pod's node has no label " + label
                    + "; set it to the address that clients shall use, or choose another type than configuredIP");
        }
        return address;
    }

    private int port(EndpointKind kind) {
        int serverPort = kind.serverPort(network.ports());
        if (!network.multiPodPerHost() || !kind.plan(network).type().throughNode()) {
            return serverPort;
        }
        int nodePort = kind.nodePort(nodePorts);
        if (nodePort == 0) {
            // AKO advertises port 0 here, which locks every client out of the node until its next restart.
            throw new BootstrapException("find the " + kind + " port: Service " + place.pod() + " has no node port "
                    + kind.nodePortName() + " yet; the operator must create the Service first");
        }
        return nodePort;
    }
}
