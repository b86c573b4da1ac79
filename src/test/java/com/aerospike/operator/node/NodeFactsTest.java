package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aerospike.operator.world.server.CommandLog;
import com.aerospike.operator.world.server.Faults;
import com.aerospike.operator.world.server.ServerFixture;
import com.aerospike.operator.world.server.ServerProgram;
import com.aerospike.operator.world.server.ServerTimings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NodeFactsTest {

    @Test
    void areReadInTwoExchanges() throws Exception {
        try (var servers = new ServerFixture(81, ServerFixture.available("")).start(3);
                var session = servers.session(0)) {
            servers.log().clear();

            var facts = NodeFacts.read(session);

            assertThat(servers.log().all())
                    .extracting(CommandLog.Received::text)
                    .containsExactly(
                            "node",
                            "build",
                            "namespaces",
                            "statistics",
                            "get-config:context=service",
                            "roster:",
                            "namespace/test",
                            "namespace/mem");
            assertThat(facts.id()).isEqualTo(new NodeId("1a0"));
            assertThat(facts.build().text()).isEqualTo("8.1.2.0");
            assertThat(facts.cluster().size()).isEqualTo(3);
            assertThat(facts.cluster().integrity()).isTrue();
            assertThat(facts.cluster().key()).isPresent();
            assertThat(facts.cluster().principal()).hasValue(new NodeId("1A2"));
            assertThat(facts.migrateAllowed()).isTrue();
            assertThat(facts.migrationsLeft()).isZero();
            assertThat(facts.pendingQuiesce()).isFalse();
            assertThat(facts.namespaces()).extracting(NamespaceFacts::name).containsExactly("test", "mem");
            var test = facts.namespace("test").orElseThrow();
            assertThat(test.strongConsistency()).isFalse();
            assertThat(test.replicationFactor()).isEqualTo(OptionalInt.of(2));
            assertThat(test.roster()).isEmpty();
        }
    }

    @Test
    void holdTheRostersOfStrongConsistency() throws Exception {
        try (var servers = new ServerFixture(82, ServerFixture.strong()).start(2);
                var session = servers.session(0)) {

            var bank = NodeFacts.read(session).namespace("bank").orElseThrow();

            assertThat(bank.strongConsistency()).isTrue();
            assertThat(bank.unavailablePartitions()).isZero();
            var rosters = bank.roster().orElseThrow();
            assertThat(rosters.current()).isEmpty();
            assertThat(rosters.observed()).map(Roster::text).hasValue("1A1,1A0");
        }
    }

    @Test
    void showMigrationsWhileANodeIsGone() throws Exception {
        var slow = ServerTimings.quick().withMigration(Duration.ofSeconds(20));
        try (var servers =
                new ServerFixture(83, ServerFixture.available("")).with(slow).start(3)) {
            servers.node(2).kill();
            servers.await(cluster -> cluster.members().size() == 2 && cluster.migrationsLeft() > 0);

            try (var session = servers.session(0)) {
                var facts = NodeFacts.read(session);

                assertThat(facts.cluster().size()).isEqualTo(2);
                assertThat(facts.migrationsLeft()).isPositive();
                assertThat(facts.namespace("test").orElseThrow().migrationsLeft())
                        .isPositive();
            }
        }
    }

    @Test
    void tellAnOrphanFromAMember() throws Exception {
        try (var servers = new ServerFixture(84, ServerFixture.available(""))) {
            servers.faults(0).turnOn(Faults.Fault.NEVER_JOINS);
            servers.registry()
                    .start(ServerFixture.pod(0), servers.ip(0), servers.confText(0, 1), ServerTimings.quick());
            var node = servers.registry().node(ServerFixture.pod(0)).orElseThrow();
            node.cluster().await(Duration.ofSeconds(5), cluster -> node.ready());

            try (var session = servers.session(0)) {
                var facts = NodeFacts.read(session);

                assertThat(facts.cluster()).isEqualTo(new ClusterFacts(Optional.empty(), 0, false, Optional.empty()));
                assertThat(facts.migrateAllowed()).isFalse();
                assertThat(facts.namespaces()).hasSize(2);
            }
        }
    }

    @Test
    void areReadFromACommunityServerThatKnowsNoRosters() throws Exception {
        var community = new ServerProgram(ServerProgram.Edition.COMMUNITY, "6.4.0.1");
        try (var servers = new ServerFixture(85, ServerFixture.available(""))
                        .with(community)
                        .start(1);
                var session = servers.session(0)) {

            assertThat(NodeFacts.read(session).namespaces()).hasSize(2);
        }
    }

    @Test
    void areBadWithoutAValueThatDecisionsNeed() throws Exception {
        var complete = "node\tA0\nbuild\t8.1.2.0\nnamespaces\t\nstatistics\tcluster_size=1;cluster_key=AB;"
                + "migrate_allowed=true;migrate_partitions_remaining=0\nget-config:context=service\t\nroster:\t\n";
        try (var server = ScriptedServer.answeringInfo(complete);
                var session = NodeSession.open(server.address(), Access.open(), Duration.ofSeconds(5))) {

            var failure = catchThrowableOfType(NodeException.class, () -> NodeFacts.read(session))
                    .failure();

            assertThat(failure)
                    .isEqualTo(
                            new NodeFailure.BadAnswer(server.address(), "statistics", "it has no 'cluster_integrity'"));
        }
    }
}
