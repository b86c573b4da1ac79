package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Host;
import com.aerospike.client.ResultCode;
import com.aerospike.client.admin.Privilege;
import com.aerospike.client.admin.PrivilegeCode;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.AdminPolicy;
import com.aerospike.client.policy.ClientPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official Java client is the judge of whether the simulated server speaks the protocol. */
class OfficialClientTest {

    private static final String SECURITY = "security {\n    enable-quotas    true\n}";

    private SimulatedCluster.Registry registry;
    private final List<SimulatedNode> nodes = new ArrayList<>();

    @BeforeEach
    void open() {
        registry = new SimulatedCluster.Registry(new ScaledTimeline(1));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void findsAllNodesAndTheWholePartitionMap() throws Exception {
        startThree("");

        try (var client = new AerospikeClient(policy(), new Host("127.0.77.1", 3000))) {
            assertThat(client.getNodeNames()).containsExactlyInAnyOrder("1A0", "1A1", "1A2");
            eventually(() -> Arrays.stream(client.getNodes()).allMatch(Node::isActive));
            var partitions = client.getCluster().partitionMap;
            assertThat(partitions).containsOnlyKeys("test", "mem");
            for (var namespace : partitions.values()) {
                assertThat(namespace.replicas).hasSize(2);
                for (var level : namespace.replicas) {
                    for (int partition = 0; partition < 4096; partition++) {
                        assertThat(level.get(partition)).isNotNull();
                    }
                }
                for (int partition = 0; partition < 4096; partition++) {
                    assertThat(namespace.replicas[0].get(partition)).isNotSameAs(namespace.replicas[1].get(partition));
                }
            }
        }
    }

    @Test
    void noticesANodeThatLeavesAndReturns() throws Exception {
        startThree("");
        var cluster = registry.cluster("aero").orElseThrow();

        try (var client = new AerospikeClient(policy(), new Host("127.0.77.1", 3000))) {
            nodes.get(2).stop(true).join();
            eventually(() -> client.getNodes().length == 2);
            assertThat(client.getNodeNames()).containsExactlyInAnyOrder("1A0", "1A1");

            start(2, "");
            assertThat(cluster.await(Duration.ofSeconds(5), all -> all.members().size() == 3))
                    .isTrue();
            eventually(() -> client.getNodes().length == 3);
        }
    }

    @Test
    void logsInAndAdministersUsersAndRoles() throws Exception {
        startThree(SECURITY);
        var policy = policy();
        policy.user = "admin";
        policy.password = "admin";
        var admin = new AdminPolicy();

        try (var client = new AerospikeClient(policy, new Host("127.0.77.1", 3000))) {
            assertThat(client.getNodes()).hasSize(3);
            var reader = new Privilege();
            reader.code = PrivilegeCode.READ;
            reader.namespace = "test";
            reader.setName = "demo";
            client.createRole(admin, "reader", List.of(reader), List.of("127.0.0.0/8"), 100, 200);
            client.createUser(admin, "fred", "secret", List.of("reader", "read-write"));
            client.setQuotas(admin, "reader", 5, 0);
            client.setWhitelist(admin, "reader", List.of("10.0.0.1", "10.0.0.2"));
            client.revokeRoles(admin, "fred", List.of("read-write"));

            var role = client.queryRole(admin, "reader");
            assertThat(role.privileges).singleElement().satisfies(privilege -> {
                assertThat(privilege.code).isEqualTo(PrivilegeCode.READ);
                assertThat(privilege.namespace).isEqualTo("test");
                assertThat(privilege.setName).isEqualTo("demo");
            });
            assertThat(role.whitelist).containsExactly("10.0.0.1", "10.0.0.2");
            assertThat(role.readQuota).isEqualTo(5);
            assertThat(role.writeQuota).isZero();
            assertThat(client.queryUser(admin, "fred").roles).containsExactly("reader");
            assertThat(client.queryUsers(admin)).extracting(user -> user.name).containsExactly("admin", "fred");
            assertThat(client.queryUsers(admin)).hasSize(2);

            client.dropUser(admin, "fred");
            assertThatThrownBy(() -> client.queryUser(admin, "fred"))
                    .isInstanceOfSatisfying(AerospikeException.class, e -> assertThat(e.getResultCode())
                            .isEqualTo(ResultCode.INVALID_USER));
        }
    }

    @Test
    void isTurnedAwayWithAWrongPassword() throws Exception {
        startThree(SECURITY);
        var policy = policy();
        policy.user = "admin";
        policy.password = "wrong";

        assertThatThrownBy(() -> new AerospikeClient(policy, new Host("127.0.77.1", 3000)).close())
                .isInstanceOf(AerospikeException.class);
    }

    private static ClientPolicy policy() {
        var policy = new ClientPolicy();
        policy.clusterName = "aero";
        policy.tendInterval = 50;
        policy.timeout = 2000;
        return policy;
    }

    private void startThree(String security) throws Exception {
        for (int i = 0; i < 3; i++) {
            nodes.add(start(i, security));
        }
        var cluster = registry.cluster("aero").orElseThrow();
        assertThat(cluster.await(Duration.ofSeconds(5), all -> all.members().size() == 3 && all.settled()))
                .isTrue();
    }

    private SimulatedNode start(int index, String security) throws UnknownHostException {
        var conf = ConfText.of("aero", "1a" + index)
                .device("test", 2)
                .memory("mem", 2)
                .section(security);
        for (int i = 0; i < 3; i++) {
            conf.seed("aero-1-" + i + ".aero.demo");
        }
        var address = InetAddress.getByName("127.0.77." + (index + 1));
        return registry.start("aero-1-" + index, address, conf.text(), ServerTimings.quick());
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
