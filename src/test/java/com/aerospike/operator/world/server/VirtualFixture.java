package com.aerospike.operator.world.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A cluster whose time stands still until a test moves it. Steps: start 3 s, join 2 s, detect 1.5 s, map 0.2 s,
 * migration 10 s.
 */
final class VirtualFixture implements AutoCloseable {

    static final ServerTimings TIMINGS = ServerTimings.realistic();

    private final VirtualTimeline timeline = new VirtualTimeline(Instant.parse("2026-08-01T00:00:00Z"));
    private final SimulatedCluster.Registry registry = new SimulatedCluster.Registry(timeline);
    private final Map<Integer, SimulatedNode> nodes = new HashMap<>();
    private final int network;
    private final IntFunction<ConfText> conf;
    private int size;

    VirtualFixture(int network, IntFunction<ConfText> conf) {
        this.network = network;
        this.conf = conf;
    }

    /** Starts that many pods and lets them settle. */
    VirtualFixture start(int count) {
        for (int i = size; i < size + count; i++) {
            launch(i);
        }
        size += count;
        settle();
        return this;
    }

    void launch(int index) {
        nodes.put(index, registry.start("aero-1-" + index, ip(index), confText(index), TIMINGS));
    }

    String confText(int index) {
        return conf.apply(index)
                .seed("aero-1-0.aero.demo")
                .seed("aero-1-1.aero.demo")
                .text();
    }

    private InetAddress ip(int index) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, (byte) network, (byte) (index + 1)});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    void advance(Duration by) {
        timeline.advance(by);
    }

    /** Long enough for anything but a fill delay. */
    void settle() {
        advance(Duration.ofSeconds(30));
    }

    /** Time until a silent node has been dropped and the new map is there, just before migrations make progress. */
    void untilNewMap() {
        advance(TIMINGS.detect().plus(TIMINGS.form()));
    }

    SimulatedNode node(int index) {
        return nodes.get(index);
    }

    ServerProcess process(int index) {
        return nodes.get(index).process();
    }

    SimulatedCluster cluster() {
        return nodes.get(0).cluster();
    }

    SimulatedCluster.Registry registry() {
        return registry;
    }

    /** Orders the principal to recluster, without a socket. */
    Island.ReclusterResult recluster() {
        return cluster().locked(() -> {
            var island = cluster().islandOf(process(0)).orElseThrow();
            return island.recluster(island.principal().orElseThrow());
        });
    }

    void quiesce(int index, boolean wanted) {
        cluster().locked(() -> process(index).quiesce(wanted));
    }

    void setRosterToMembers(String namespace) {
        cluster().locked(() -> {
            var members = cluster().islandOf(process(0)).orElseThrow().members();
            cluster()
                    .rosters()
                    .set(
                            namespace,
                            members.stream()
                                    .map(member -> new RosterEntry(
                                            member.nodeId(),
                                            member.config()
                                                    .namespaceSettings(namespace)
                                                    .orElseThrow()
                                                    .rackId()))
                                    .toList());
        });
        recluster();
        settle();
    }

    void split(Set<String> pods) {
        cluster().split(pods);
    }

    @Override
    public void close() {
        registry.close();
    }
}
