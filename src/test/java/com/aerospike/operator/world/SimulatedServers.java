package com.aerospike.operator.world;

import com.aerospike.operator.world.kubelet.RunningServer;
import com.aerospike.operator.world.kubelet.ServerLauncher;
import com.aerospike.operator.world.kubelet.ServerStart;
import com.aerospike.operator.world.server.ScaledTimeline;
import com.aerospike.operator.world.server.ServerProgram;
import com.aerospike.operator.world.server.ServerTimings;
import com.aerospike.operator.world.server.SimulatedCluster;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs simulated Aerospike servers in server containers. */
final class SimulatedServers implements ServerLauncher, AutoCloseable {

    private final SimulatedCluster.Registry registry = new SimulatedCluster.Registry(new ScaledTimeline(1));
    private final Map<String, SimulatedServer> running = new ConcurrentHashMap<>();
    private final ServerTimings timings;

    SimulatedServers(ServerTimings timings) {
        this.timings = timings;
    }

    SimulatedCluster.Registry registry() {
        return registry;
    }

    @Override
    public RunningServer launch(ServerStart start) {
        // Two clusters of one name can live in two namespaces; their nodes must not find each other.
        var domain = start.env().getOrDefault("MY_POD_CLUSTER_NAME", "") + "." + start.namespace();
        var marks = DataMarks.of(start.configuration(), start.root());
        if (marks.allGone()) {
            registry.wipe(start.pod(), domain);
        }
        var node = registry.start(com.aerospike.operator.world.server.ServerStart.of(
                        start.pod(), start.address(), start.configuration(), timings)
                .withProgram(ServerProgram.ofImage(start.image()))
                .withFiles(path -> start.root().resolve("." + path).normalize())
                .withDomain(domain)
                .withConsole(start.output()));
        marks.set();
        var server = new SimulatedServer(node, start);
        running.put(start.namespace() + "/" + start.pod(), server);
        return server;
    }

    /** The server that was started last in a pod of this name. */
    Optional<SimulatedServer> find(String namespace, String pod) {
        return Optional.ofNullable(running.get(namespace + "/" + pod));
    }

    @Override
    public void close() {
        registry.close();
    }
}
