package com.aerospike.operator.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Inputs that scenarios start from. */
final class Samples {

    static final Ports CLEAR = new Ports(3000, 0, 0, 0, 3002, 0, 3001, 0);
    static final Ports CLEAR_AND_TLS = new Ports(3000, 4333, 0, 0, 3002, 3012, 3001, 3011);

    static final String TEMPLATE = """

            namespace test {
                rack-id    1
                replication-factor    2

                storage-engine device {
                    device    /dev/ns
                }
            }

            network {

                fabric {
                    port    3001
                    tls-port    3011
                }

                heartbeat {
                    mode    mesh
                    port    3002
                    tls-port    3012
                }

                service {
                    access-address    <access-address>
                    access-port    3000
                    alternate-access-address    <alternate-access-address>
                    alternate-access-port    3000
                    port    3000
                    tls-access-address    <tls-access-address>
                    tls-access-port    4333
                    tls-alternate-access-address    <tls-alternate-access-address>
                    tls-alternate-access-port    4333
                    tls-port    4333
                }
            }

            service {
                cluster-name    aero
                node-id    ENV_NODE_ID
            }
            """;

    private Samples() {}

    /** One type for all four kinds of access. */
    static NetworkPlan network(EndpointPlan endpoint, Ports ports) {
        return new NetworkPlan(
                endpoint, endpoint, endpoint, endpoint, List.of(), List.of(), ports, "aero.tls", false, false);
    }

    static NetworkPlan network(NetworkType type) {
        return network(EndpointPlan.of(type), CLEAR);
    }

    static NetworkPlan withNodePorts(NetworkPlan plan) {
        return new NetworkPlan(
                plan.access(),
                plan.alternateAccess(),
                plan.tlsAccess(),
                plan.tlsAlternateAccess(),
                plan.fabricNetworks(),
                plan.tlsFabricNetworks(),
                plan.ports(),
                plan.tlsName(),
                plan.hostNetwork(),
                true);
    }

    static BootstrapInput input(NetworkPlan network) {
        return input(network, Map.of());
    }

    static BootstrapInput input(NetworkPlan network, Map<String, PodPlan> pods) {
        return new BootstrapInput("aero", 1, "", "", false, false, 2, network, new StoragePlan("", 1, List.of()), pods);
    }

    static BootstrapInput input(List<VolumePlan> volumes, PodPlan pod) {
        return input(new StoragePlan("", 1, volumes), pod);
    }

    static BootstrapInput input(StoragePlan storage, PodPlan pod) {
        return new BootstrapInput(
                "aero", 1, "", "", false, false, 2, network(NetworkType.POD), storage, Map.of("aero-1-0", pod));
    }

    static BootstrapInput overridingRackId() {
        return new BootstrapInput("aero", 1, "", "", true, false, 2, network(NetworkType.POD), null, Map.of());
    }

    static BootstrapInput ofRevision(String revision, String rackLetter, PodPlan pod) {
        return new BootstrapInput(
                "aero",
                1,
                revision,
                rackLetter,
                false,
                false,
                2,
                network(NetworkType.POD),
                null,
                Map.of("aero-1-" + revision + "-0", pod));
    }

    static VolumePlan block(String name, CleanMethod init) {
        return new VolumePlan(name, VolumeKind.BLOCK, "/dev/" + name, init, CleanMethod.DD);
    }

    static VolumePlan filesystem(String name, CleanMethod init) {
        return new VolumePlan(name, VolumeKind.FILESYSTEM, "/data/" + name, init, CleanMethod.DELETE_FILES);
    }

    static PodPlan initialized(String... records) {
        return new PodPlan(NodePorts.NONE, "", List.of(records), List.of(), List.of());
    }

    static PodPlan dirty(String... volumes) {
        return new PodPlan(NodePorts.NONE, "", List.of("ns", "spare"), List.of(volumes), List.of());
    }

    /** What a pod is told whose claims a server may have used. */
    static NodeAddresses claims(String... volumeAndUid) {
        return new NodeAddresses("", "", "", "", byVolume(volumeAndUid), List.of());
    }

    /** What a pod is told whose claims are all new. */
    static NodeAddresses fresh(String... volumeAndUid) {
        var claims = byVolume(volumeAndUid);
        return new NodeAddresses("", "", "", "", claims, List.copyOf(claims.keySet()));
    }

    private static Map<String, String> byVolume(String... volumeAndUid) {
        var claims = new TreeMap<String, String>();
        for (int i = 0; i < volumeAndUid.length; i += 2) {
            claims.put(volumeAndUid[i], volumeAndUid[i + 1]);
        }
        return claims;
    }
}
