package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aerospike.operator.world.server.Faults;
import com.aerospike.operator.world.server.ServerFixture;
import com.aerospike.operator.world.server.ServerProgram;
import com.aerospike.operator.world.server.ServerTimings;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeVerbsTest {

    private ServerFixture servers = new ServerFixture(86, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void quiesceTakesEffectAtTheNextReclusterAndIsUndoneAtTheOneAfter() throws Exception {
        servers.start(3);
        try (var target = servers.session(0);
                var principal = servers.session(2)) {
            target.verbs().quiesce();
            assertThat(NodeFacts.read(target).pendingQuiesce()).isTrue();
            assertThat(test(target).quiesced()).isFalse();

            assertThat(target.verbs().recluster()).isEqualTo(NodeVerbs.Recluster.NOT_PRINCIPAL);
            assertThat(principal.verbs().recluster()).isEqualTo(NodeVerbs.Recluster.STARTED);
            servers.await(cluster -> cluster.settled());
            assertThat(test(target).quiesced()).isTrue();
            assertThat(test(principal).quiescedNodes()).isEqualTo(1);

            assertThat(target.verbs().quiesceUndo()).isEqualTo(NodeVerbs.QuiesceUndo.DONE);
            assertThat(principal.verbs().recluster()).isEqualTo(NodeVerbs.Recluster.STARTED);
            servers.await(cluster -> cluster.settled());
            assertThat(test(target).quiesced()).isFalse();
        }
    }

    @Test
    void reclusterIsNotPossibleWhileTheRoundBeforeRuns() throws Exception {
        servers.with(ServerTimings.quick().withForm(Duration.ofMillis(400))).start(2);
        try (var principal = servers.session(1)) {
            assertThat(principal.verbs().recluster()).isEqualTo(NodeVerbs.Recluster.STARTED);
            assertThat(principal.verbs().recluster()).isEqualTo(NodeVerbs.Recluster.NOT_NOW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.4.0.0", "7.0.0.0", "7.1.0.0", "7.2.0.0", "8.1.2.0"})
    void stabilityIsToldInEveryVersion(String build) throws Exception {
        servers.with(new ServerProgram(ServerProgram.Edition.ENTERPRISE, build)).start(2);
        try (var session = servers.session(0)) {
            var verbs = session.verbs();
            var key = NodeFacts.read(session).cluster().key().orElseThrow();

            assertThat(verbs.clusterStable(2)).isEqualTo(new Stability.Stable(key));
            assertThat(verbs.clusterStable(2, "test")).isEqualTo(new Stability.Stable(key));
            assertThat(verbs.clusterStable(3)).isInstanceOf(Stability.Unstable.class);
            assertThat(verbs.clusterStable(2, "nowhere")).isEqualTo(new Stability.NamespaceUnknown());
            assertThat(verbs.traffic().idle()).isTrue();
            servers.faults(0).turnOn(Faults.Fault.MIGRATES_FOREVER).keepTraffic(1.5);
            assertThat(verbs.clusterStable(2)).isInstanceOf(Stability.Unstable.class);
            assertThat(verbs.traffic().operationsPerSecond()).containsEntry("{test}-read", 1.5);
        }
    }

    @Test
    void quiesceIsRefusedByCommunityServers() throws Exception {
        servers.with(new ServerProgram(ServerProgram.Edition.COMMUNITY, "8.1.2.0"))
                .start(1);
        try (var session = servers.session(0)) {
            var refusal = catchThrowableOfType(
                    NodeException.class, () -> session.verbs().quiesce());

            assertThat(refusal.is(ResultCode.ENTERPRISE_ONLY)).isTrue();
            assertThat(refusal).hasMessageContaining("quiesce:").hasMessageContaining("127.0.86.1:3000");
        }
    }

    @Test
    void aNodeMayBeConfiguredToStayQuiesced() throws Exception {
        servers.close();
        servers = new ServerFixture(
                86, index -> ServerFixture.available("").apply(index).service("stay-quiesced", "true"));
        servers.start(1);
        try (var session = servers.session(0)) {
            assertThat(session.verbs().quiesceUndo()).isEqualTo(NodeVerbs.QuiesceUndo.STAYS_QUIESCED);
            assertThat(catchThrowableOfType(
                                    NodeException.class, () -> session.verbs().quiesce())
                            .is(ResultCode.FORBIDDEN))
                    .isTrue();
        }
    }

    @Test
    void liveChangesAreSeenAtOnceAndLostAtTheNextStart() throws Exception {
        servers.start(1);
        try (var session = servers.session(0)) {
            var build = NodeFacts.read(session).build();
            var verbs = session.verbs();

            verbs.setConfig(SetConfig.of(new ConfigScope.Service(), "migrate-fill-delay", "30"), build);
            verbs.setConfig(SetConfig.of(new ConfigScope.Namespace("test"), "defrag-lwm-pct", "40"), build);
            verbs.setConfig(
                    SetConfig.of(new ConfigScope.NamespaceSet("test", "s1"), "disable-eviction", "true"), build);

            assertThat(session.value("get-config:context=service")).contains("migrate-fill-delay=30");
            assertThat(session.value("namespace/test")).contains("defrag-lwm-pct=40");
            assertThat(session.value("sets/test")).contains("set=s1").contains("disable-eviction=true");
        }
        servers.node(0).warmRestart(servers.confText(0, 1)).join();
        servers.awaitAll();
        assertThat(servers.node(0).serviceConfig("migrate-fill-delay")).hasValue("0");
    }

    @Test
    void badLiveChangesAreRefusedAndNamed() throws Exception {
        servers.start(1);
        try (var session = servers.session(0)) {
            var build = NodeFacts.read(session).build();
            for (var change : List.of(
                    SetConfig.of(new ConfigScope.Service(), "proto-fd-max", "12"),
                    SetConfig.of(new ConfigScope.Service(), "node-id", "a1"),
                    SetConfig.of(new ConfigScope.Namespace("test"), "strong-consistency", "true"))) {
                var refusal = catchThrowableOfType(
                        NodeException.class, () -> session.verbs().setConfig(change, build));

                assertThat(refusal.is(ResultCode.BAD_PARAMETER)).isTrue();
                assertThat(refusal).hasMessageContaining(change.command(build));
            }
        }
    }

    @Test
    void logLevelsAreSetPerSink() throws Exception {
        servers.start(1);
        try (var session = servers.session(0)) {
            var console = session.verbs().logs().getFirst();
            assertThat(console).isEqualTo(new LogSink(0, "stderr"));

            session.verbs().logLevel(console, "migrate", "debug");

            assertThat(session.value("log/0/migrate")).isEqualTo("migrate:DEBUG");
            assertThat(session.value("log/0/security")).isEqualTo("security:INFO");
        }
    }

    @Test
    void formerMembersAndTheirSeedsAreForgotten() throws Exception {
        servers.start(2);
        try (var session = servers.session(0)) {
            servers.node(1).stop(true).join();
            servers.await(cluster -> cluster.members().size() == 1);
            assertThat(session.value("services-alumni")).contains("127.0.86.2");
            var seed = NodeAddress.clear(ServerFixture.pod(1) + ".aero.demo", 3002);

            session.verbs().alumniReset();
            session.verbs().tipClear(List.of(seed));
            // The second time it is unknown, and that is fine.
            session.verbs().tipClear(List.of(seed));

            assertThat(session.value("services-alumni")).isEmpty();
        }
    }

    @Test
    void aRosterIsSetForAllAndAppliedByRecluster() throws Exception {
        servers.close();
        servers = new ServerFixture(87, ServerFixture.strong());
        servers.start(2);
        try (var session = servers.session(0);
                var principal = servers.session(1)) {
            var wanted = session.verbs().roster("bank").toSet(RosterBlocks.NONE).orElseThrow();

            session.verbs().rosterSet("bank", wanted);
            assertThat(principal.verbs().roster("bank").pending()).hasValue(wanted);
            assertThat(principal.verbs().roster("bank").current()).isEmpty();
            principal.verbs().recluster();
            servers.await(cluster -> cluster.settled());

            assertThat(session.verbs().roster("bank").current()).hasValue(wanted);
            assertThat(session.verbs().roster("bank").toSet(RosterBlocks.NONE)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.verbs().rosterSet("bank", new Roster(OptionalInt.empty(), List.of())));
            assertThat(catchThrowableOfType(
                                    NodeException.class, () -> session.verbs().rosterSet("nowhere", wanted))
                            .is(ResultCode.UNKNOWN_NAMESPACE))
                    .isTrue();
        }
    }

    private static NamespaceFacts test(NodeSession session) throws NodeException {
        return NodeFacts.read(session).namespace("test").orElseThrow();
    }
}
