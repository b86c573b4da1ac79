package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeFacts;
import com.aerospike.operator.node.NodeSession;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyNodesTest {

    private static final int COUNT = 300;

    @Test
    void threeHundredNodesShareAFewThreads() throws Exception {
        var threadsBefore = Thread.activeCount();
        try (var registry = new SimulatedCluster.Registry(new ScaledTimeline(1))) {
            for (int i = 0; i < COUNT; i++) {
                var conf = ConfText.of("big", Integer.toHexString(0x1A0 + i))
                        .device("test", 2)
                        .memory("mem", 2);
                registry.start("big-1-" + i, ip(i), conf.text(), ServerTimings.quick());
            }
            var cluster = registry.cluster("big").orElseThrow();
            assertThat(cluster.await(
                            Duration.ofSeconds(60), all -> all.members().size() == COUNT && all.settled()))
                    .isTrue();

            var facts = new ArrayList<Future<NodeFacts>>();
            try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < COUNT; i++) {
                    var address = NodeAddress.clear(ip(i).getHostAddress(), 3000);
                    facts.add(each.submit(() -> read(address)));
                }
            }
            for (var future : facts) {
                assertThat(future.get().cluster().size()).isEqualTo(COUNT);
            }
            assertThat(Thread.activeCount() - threadsBefore).isLessThan(10);
        }
    }

    private static NodeFacts read(NodeAddress address) throws Exception {
        try (var session = NodeSession.open(address, Access.open(), Duration.ofSeconds(20))) {
            return NodeFacts.read(session);
        }
    }

    private static InetAddress ip(int index) throws Exception {
        return InetAddress.getByAddress(new byte[] {127, 0, (byte) (71 + index / 200), (byte) (1 + index % 200)});
    }
}
