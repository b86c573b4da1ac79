package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeSession;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * A small cluster on real loopback sockets for one test: node i is pod {@code aero-1-i}, id {@code 1Ai}, on {@code
 * 127.0.n.i+1}.
 */
public final class ServerFixture implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SimulatedCluster.Registry registry = new SimulatedCluster.Registry(new ScaledTimeline(1));
    private final int network;
    private final IntFunction<ConfText> conf;
    private final List<SimulatedNode> nodes = new ArrayList<>();
    private ServerTimings timings = ServerTimings.quick();
    private ServerProgram program = ServerProgram.NEWEST;

    /** @param network third number of the addresses, so that test classes do not meet */
    public ServerFixture(int network, IntFunction<ConfText> conf) {
        this.network = network;
        this.conf = conf;
    }

    /** Two namespaces, {@code test} on devices and {@code mem} in memory, and this security section or none. */
    public static IntFunction<ConfText> available(String security) {
        return index -> ConfText.of("aero", "1a" + index)
                .device("test", 2)
                .memory("mem", 2)
                .section(security);
    }

    /** One strong-consistency namespace {@code bank}. */
    public static IntFunction<ConfText> strong() {
        return index -> ConfText.of("aero", "1a" + index).device("bank", 2, "strong-consistency    true");
    }

    public ServerFixture with(ServerTimings wanted) {
        timings = wanted;
        return this;
    }

    public ServerFixture with(ServerProgram wanted) {
        program = wanted;
        return this;
    }

    public ServerTimings timings() {
        return timings;
    }

    public ServerFixture start(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            nodes.add(launch(i, count));
        }
        awaitAll();
        return this;
    }

    /** Until every process is a member and nothing moves. A process that was restarted counts anew. */
    public void awaitAll() throws InterruptedException {
        await(cluster -> nodes.stream().allMatch(node -> node.state() == SimulatedNode.State.MEMBER)
                && cluster.members().size() == nodes.size()
                && cluster.settled());
    }

    private SimulatedNode launch(int index, int count) {
        return registry.start(ServerStart.of(pod(index), ip(index), confText(index, count), timings)
                .withProgram(program));
    }

    public String confText(int index, int count) {
        var text = conf.apply(index);
        for (int i = 0; i < count; i++) {
            if (i != index) {
                text.seed(pod(i) + ".aero.demo");
            }
        }
        return text.text();
    }

    /** Starts a pod's server again after it has ended. */
    public void restart(int index) {
        nodes.set(index, launch(index, nodes.size()));
    }

    public static String pod(int index) {
        return "aero-1-" + index;
    }

    public InetAddress ip(int index) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, (byte) network, (byte) (index + 1)});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    public NodeAddress address(int index) {
        return NodeAddress.clear(ip(index).getHostAddress(), 3000);
    }

    public NodeSession session(int index) throws NodeException {
        return session(index, Access.open());
    }

    public NodeSession session(int index, Access access) throws NodeException {
        return NodeSession.open(address(index), access, Duration.ofSeconds(5));
    }

    public SimulatedCluster cluster() {
        return nodes.getFirst().cluster();
    }

    public SimulatedNode node(int index) {
        return nodes.get(index);
    }

    public Faults faults(int index) {
        return registry.faults(pod(index));
    }

    public CommandLog log() {
        return registry.log();
    }

    public SimulatedCluster.Registry registry() {
        return registry;
    }

    public void await(Predicate<SimulatedCluster> condition) throws InterruptedException {
        assertThat(cluster().await(PATIENCE, condition))
                .as("the cluster got there")
                .isTrue();
    }

    @Override
    public void close() {
        registry.close();
    }
}
