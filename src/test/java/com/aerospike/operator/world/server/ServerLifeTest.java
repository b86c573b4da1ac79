package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.HashedPassword;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFailure;
import com.aerospike.operator.node.NodeSession;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLifeTest {

    private static final String SECURITY = "security {\n}";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HashedPassword ADMIN = HashedPassword.of("admin");

    private final ServerFixture servers = new ServerFixture(64, ServerFixture.available(SECURITY));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void thePortOpensAfterTheStartAndClosesAtOnceWhenToldToEnd() throws Exception {
        servers.with(ServerTimings.quick().withColdStart(Duration.ofMillis(300)).withStop(Duration.ofMillis(300)));
        var node = servers.registry()
                .start(ServerFixture.pod(0), servers.ip(0), servers.confText(0, 1), servers.timings());
        assertThat(node.state()).isEqualTo(SimulatedNode.State.STARTING);
        assertThat(node.ready()).isFalse();
        assertThat(unreachable()).isInstanceOf(NodeFailure.Unreachable.class);

        assertThat(node.cluster().await(PATIENCE, cluster -> node.ready())).isTrue();
        servers.session(0).close();

        var ended = node.stop(true);
        assertThat(node.ready()).isFalse();
        assertThat(node.running()).isTrue();
        assertThat(unreachable()).isInstanceOf(NodeFailure.Unreachable.class);
        ended.join();
        assertThat(node.running()).isFalse();
    }

    @Test
    void openConnectionsBreakWhenTheProcessIsKilled() throws Exception {
        servers.start(1);
        try (var session = servers.session(0, Access.password("admin", ADMIN))) {
            session.value("node");

            servers.node(0).kill();

            assertThat(Assertions.catchThrowableOfType(NodeException.class, () -> session.value("node"))
                            .failure())
                    .isInstanceOf(NodeFailure.Disconnected.class);
        }
    }

    @Test
    void aRestartBringsTheSameNodeBackWithItsNewConfiguration() throws Exception {
        servers.start(2);
        var conf = servers.confText(0, 2)
                .replace("cluster-name    aero\n", "cluster-name    aero\n    proto-fd-max    20000\n");

        servers.node(0).warmRestart(conf).join();
        servers.awaitAll();

        assertThat(servers.node(0).nodeId()).isEqualTo("1A0");
        assertThat(servers.node(0).serviceConfig("proto-fd-max")).hasValue("20000");
    }

    @Test
    void usersOutliveTheProcessesAsLongAsOneDiskIsKept() throws Exception {
        servers.start(2);
        var fred = Access.password("fred", ADMIN);
        try (var session = servers.session(0, Access.password("admin", ADMIN))) {
            session.security().createUser("fred", ADMIN, Set.of("read"));
        }
        servers.node(0).stop(true).join();
        servers.node(1).stop(true).join();
        servers.await(cluster -> cluster.members().isEmpty());

        servers.registry().wipe(ServerFixture.pod(0));
        servers.restart(0);
        servers.await(cluster -> cluster.members().size() == 1);
        servers.session(0, fred).close();

        servers.node(0).stop(true).join();
        servers.await(cluster -> cluster.members().isEmpty());
        servers.registry().wipe(ServerFixture.pod(0));
        servers.registry().wipe(ServerFixture.pod(1));
        servers.restart(0);
        servers.await(cluster -> cluster.members().size() == 1);
        assertThat(Assertions.catchThrowableOfType(NodeException.class, () -> servers.session(0, fred))
                        .failure())
                .isInstanceOf(NodeFailure.LoginRefused.class);
    }

    @Test
    void theFirstPasswordMayComeFromAFile(@TempDir Path files) throws Exception {
        Files.writeString(files.resolve("password"), "first-word\n");
        var conf = servers.confText(0, 1)
                .replace(SECURITY, "security {\n    default-password-file    /etc/aerospike/password\n}");
        var start = ServerStart.of(ServerFixture.pod(0), servers.ip(0), conf, ServerTimings.quick())
                .withFiles(path -> files.resolve(path.getFileName()));
        var node = servers.registry().start(start);
        assertThat(node.cluster().await(PATIENCE, cluster -> node.ready())).isTrue();

        servers.session(0, Access.password("admin", HashedPassword.of("first-word")))
                .close();

        assertThat(Assertions.catchThrowableOfType(
                        NodeException.class, () -> servers.session(0, Access.password("admin", ADMIN))))
                .isNotNull();
    }

    @Test
    void aPodRunsOneServerAtATime() throws Exception {
        servers.start(1);

        assertThatIllegalStateException().isThrownBy(() -> servers.restart(0)).withMessageContaining("aero-1-0");
    }

    @Test
    void aWarmRestartWithABadConfigurationEndsTheServer() throws Exception {
        servers.start(1);
        var noNamespace = servers.confText(0, 1).replaceAll("(?s)namespace \\w+ \\{.*?\\n}\\n", "");

        var restarted = servers.node(0).warmRestart(noNamespace);

        assertThat(restarted).failsWithin(PATIENCE).withThrowableThat().withMessageContaining("no namespace");
        assertThat(servers.node(0).running()).isFalse();
        assertThat(servers.node(0).failure().orElseThrow()).contains("no namespace");
    }

    @Test
    void aBadConfigurationIsRefusedAtTheStart() throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> servers.registry()
                        .start(ServerFixture.pod(0), servers.ip(0), "service {", ServerTimings.quick()))
                .withMessageContaining("aero-1-0")
                .withMessageContaining("line 1");

        servers.faults(0).refuseToStart("feature key is not valid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> servers.registry()
                        .start(ServerFixture.pod(0), servers.ip(0), servers.confText(0, 1), ServerTimings.quick()))
                .withMessage("feature key is not valid");
    }

    @Test
    void restartsThatAreOrderedTwiceAreOneRestart() throws Exception {
        servers.start(1);

        var first = servers.node(0).warmRestart(servers.confText(0, 1));
        var second = servers.node(0).warmRestart(servers.confText(0, 1));

        assertThat(second).isSameAs(first);
        first.join();
        servers.awaitAll();
        assertThat(servers.node(0).ready()).isTrue();
    }

    @Test
    void aTakenPortEndsTheProcessWithAReason() throws Exception {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(servers.ip(0), 3000));
            var node = servers.registry()
                    .start(ServerFixture.pod(0), servers.ip(0), servers.confText(0, 1), ServerTimings.quick());

            assertThat(node.cluster().await(PATIENCE, cluster -> !node.running()))
                    .isTrue();

            assertThat(node.ended()).succeedsWithin(PATIENCE);
            assertThat(node.failure().orElseThrow()).contains("aero-1-0", "127.0.64.1:3000");
        }
    }

    @Test
    void theAdminPortAnswersToo() throws Exception {
        var conf = servers.confText(0, 1).replace("network {", "network {\n    admin {\n        port    3008\n    }");
        var node = servers.registry().start(ServerFixture.pod(0), servers.ip(0), conf, ServerTimings.quick());
        assertThat(node.cluster().await(PATIENCE, cluster -> node.ready())).isTrue();
        var access = Access.password("admin", ADMIN);

        try (var admin = NodeSession.open(NodeAddress.clear("127.0.64.1", 3008), access, PATIENCE);
                var service = servers.session(0, access)) {
            assertThat(admin.value("connection")).isEqualTo("admin=true");
            assertThat(service.value("connection")).isEqualTo("admin=false");
            assertThat(service.value("admin-clear-std")).isEqualTo("127.0.64.1:3008");
        }
    }

    @Test
    void equallyNamedClustersOfOtherNamespacesStayApart() throws Exception {
        var timings = ServerTimings.quick();
        var one = servers.registry()
                .start(ServerStart.of("aero-1-0", InetAddress.getByName("127.0.64.21"), servers.confText(0, 1), timings)
                        .withDomain("aero.first"));
        var other = servers.registry()
                .start(ServerStart.of("aero-1-0", InetAddress.getByName("127.0.64.22"), servers.confText(0, 1), timings)
                        .withDomain("aero.second"));

        assertThat(one.cluster()).isNotSameAs(other.cluster());
        assertThat(servers.registry().node("aero-1-0", "aero.first")).hasValue(one);
        assertThat(servers.registry().node("aero-1-0", "aero.second")).hasValue(other);
    }

    @Test
    void aFirstNodeWithoutSeedsIsFoundByTheSecond() throws Exception {
        var timings = ServerTimings.quick();
        var first = servers.registry().start("aero-1-0", servers.ip(0), servers.confText(0, 1), timings);
        var second = servers.registry().start("aero-1-1", servers.ip(1), servers.confText(1, 2), timings);

        assertThat(second.cluster()).isSameAs(first.cluster());
        assertThat(first.cluster().await(PATIENCE, cluster -> cluster.members().size() == 2))
                .isTrue();
    }

    private NodeFailure unreachable() {
        return Assertions.catchThrowableOfType(NodeException.class, () -> servers.session(0))
                .failure();
    }
}
