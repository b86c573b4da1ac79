package com.aerospike.operator.world.kubelet;

import com.aerospike.operator.world.images.ImageRegistry;
import java.util.List;
import java.util.Optional;

/**
 * What the test kubelet runs, where, and how fast.
 *
 * @param nodes number of nodes; they take the zones in turn
 * @param zones values of the label {@code topology.kubernetes.io/zone}
 * @param init runs in containers named {@code aerospike-init}; every other init container just succeeds
 * @param server runs in containers named {@code aerospike-server}; every other container just goes on running
 * @param streams serves exec and logs; without it there are none
 */
public record KubeletOptions(
        int nodes,
        List<String> zones,
        KubeletTimings timings,
        ImageRegistry images,
        InitProgram init,
        ServerLauncher server,
        Optional<StreamsLauncher> streams) {

    public static final List<String> ZONES = List.of("us-west1-a", "us-west1-b", "us-west1-c");

    public KubeletOptions {
        zones = List.copyOf(zones);
        if (nodes < 1 || nodes > 250 || zones.isEmpty()) {
            throw new IllegalArgumentException(
                    nodes + " nodes in " + zones.size() + " zones: 1 to 250 nodes, at least 1 zone");
        }
    }

    /** Six nodes in three zones, fast, with every image that can exist. */
    public static KubeletOptions running(InitProgram init, ServerLauncher server) {
        return new KubeletOptions(
                6, ZONES, KubeletTimings.fast(), ImageRegistry.usual(), init, server, Optional.empty());
    }

    public KubeletOptions withNodes(int wanted, List<String> wantedZones) {
        return new KubeletOptions(wanted, wantedZones, timings, images, init, server, streams);
    }

    public KubeletOptions withTimings(KubeletTimings wanted) {
        return new KubeletOptions(nodes, zones, wanted, images, init, server, streams);
    }

    public KubeletOptions withImages(ImageRegistry wanted) {
        return new KubeletOptions(nodes, zones, timings, wanted, init, server, streams);
    }

    public KubeletOptions withStreams(StreamsLauncher wanted) {
        return new KubeletOptions(nodes, zones, timings, images, init, server, Optional.of(wanted));
    }
}
