package com.aerospike.operator.bootstrap;

import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * All that makes one server's configuration differ from the template of its rack. A pure function of the rack's
 * ConfigMap and the pod, so that the operator gets the same answer for a running pod as the init container got.
 *
 * @param internalIp the node's internal address, or the host address when it is unknown or does not matter
 * @param externalIp the node's external address; empty when clients do not come through the node
 * @param fabricAddresses addresses of custom interfaces for fabric; empty for the server's default
 * @param seeds host names of the other pods, in the order of the list of peers
 * @param rackId replaces the template's rack ids when present
 * @param warnings addresses that had to be assumed, see {@link BootstrapReport#addressesAssumed()}
 */
public record PodFacts(
        PodPlace place,
        String nodeId,
        NetworkPlan network,
        NodePorts nodePorts,
        String internalIp,
        String externalIp,
        List<Endpoint> endpoints,
        List<String> fabricAddresses,
        List<String> tlsFabricAddresses,
        List<String> seeds,
        OptionalInt rackId,
        List<String> warnings) {

    /**
     * Throws {@link BootstrapException} when an address, a port or the rack id cannot be found.
     *
     * @param peers host names of all pods of the cluster, this one included
     */
    public static PodFacts of(BootstrapInput input, List<String> peers, PodPlace place) {
        var network = input.network();
        var resolver = new EndpointResolver(input, place);
        var endpoints = resolver.endpoints();
        return new PodFacts(
                place,
                nodeId(input, place.pod()),
                network,
                input.pod(place.pod()).nodePorts(),
                internalIp(network, place),
                externalIp(network, place),
                endpoints,
                fabricAddresses(network.ports().fabric(), network.fabricNetworks(), "fabric", place),
                fabricAddresses(network.ports().tlsFabric(), network.tlsFabricNetworks(), "tls-fabric", place),
                seeds(peers, place.pod()),
                rackId(input, place),
                resolver.warnings());
    }

    /** {@code ip:port} of one kind of access; empty when its listener is off. */
    public List<String> hostPorts(EndpointKind kind) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.kind() == kind)
                .flatMap(endpoint -> endpoint.hostPorts().stream())
                .toList();
    }

    /** The port of the TLS listener if there is one, else of the clear one, as reached through the node; 0 for none. */
    int mappedPort(int tlsPort, int port, ToIntFunction<NodePorts> tlsMapped, ToIntFunction<NodePorts> mapped) {
        if (!network.throughNode() || tlsPort == 0 && port == 0) {
            return 0;
        }
        if (network.usesNodePorts()) {
            return (tlsPort != 0 ? tlsMapped : mapped).applyAsInt(nodePorts);
        }
        return tlsPort != 0 ? tlsPort : port;
    }

    /** True when some endpoint that is on cannot be right before the node's addresses are known. */
    static boolean needsNodeAddresses(NetworkPlan network) {
        for (var kind : EndpointKind.values()) {
            if (kind.serverPort(network.ports()) != 0
                    && kind.plan(network).type().throughNode()) {
                return true;
            }
        }
        return false;
    }

    /** True when some listener that is on takes its address from a network plug-in. */
    static boolean needsNetworkStatus(NetworkPlan network) {
        for (var kind : EndpointKind.values()) {
            if (kind.serverPort(network.ports()) != 0 && kind.plan(network).type() == NetworkType.CUSTOM_INTERFACE) {
                return true;
            }
        }
        return network.ports().fabric() != 0 && !network.fabricNetworks().isEmpty()
                || network.ports().tlsFabric() != 0
                        && !network.tlsFabricNetworks().isEmpty();
    }

    private static String nodeId(BootstrapInput input, String pod) {
        var rack = new RackIdentity(input.rackId(), input.revision());
        return PodName.parse(input.cluster(), pod)
                .filter(name -> name.rack().equals(rack))
                .map(name -> rack.id() + NodeIdInfix.of(input, pod) + name.ordinal())
                .orElseThrow(() -> new BootstrapException("find the node id: " + pod + " is no pod of rack "
                        + rack.suffix() + " of cluster " + input.cluster() + "; the wrong ConfigMap is mounted"));
    }

    private static String internalIp(NetworkPlan network, PodPlace place) {
        return place.nodeAddresses()
                .filter(known -> network.throughNode())
                .map(NodeAddresses::internal)
                .filter(ip -> !ip.isEmpty())
                .orElse(place.hostIp());
    }

    private static String externalIp(NetworkPlan network, PodPlace place) {
        if (!network.throughNode()) {
            return "";
        }
        return place.nodeAddresses()
                .map(NodeAddresses::external)
                .filter(ip -> !ip.isEmpty())
                .orElse(place.hostIp());
    }

    private static List<String> fabricAddresses(int port, List<String> networks, String purpose, PodPlace place) {
        return port == 0 || networks.isEmpty()
                ? List.of()
                : new CustomInterfaces(place.networkStatus()).addresses(networks, purpose);
    }

    private static List<String> seeds(List<String> peers, String pod) {
        // The first label must be equal: a mere search for aero-1-1 would drop the seeds aero-1-10 to aero-1-19 too.
        return peers.stream()
                .map(String::strip)
                .filter(peer -> !peer.isEmpty() && !peer.split("\\.", 2)[0].equals(pod))
                .toList();
    }

    private static OptionalInt rackId(BootstrapInput input, PodPlace place) {
        if (!input.rackIdOverride()) {
            return OptionalInt.empty();
        }
        String given = place.rackIdOverride().strip();
        String annotation = "pod annotation " + Annotations.OVERRIDE_RACK_ID;
        String fix =
                "; set it to a whole number from 0 to " + RackIdentity.MAX_ID + ", or turn enableRackIDOverride off";
        if (given.isEmpty()) {
            throw new BootstrapException("override the rack id: " + annotation + " is missing" + fix);
        }
        if (!given.matches("\\d{1,7}") || Integer.parseInt(given) > RackIdentity.MAX_ID) {
            throw new BootstrapException("override the rack id: " + annotation + " holds '" + given + "'" + fix);
        }
        return OptionalInt.of(Integer.parseInt(given));
    }
}
