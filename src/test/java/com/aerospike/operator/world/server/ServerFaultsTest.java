package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.ConfigScope;
import com.aerospike.operator.node.InfoAnswer;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFacts;
import com.aerospike.operator.node.NodeFailure;
import com.aerospike.operator.node.NodeSession;
import com.aerospike.operator.node.ResultCode;
import com.aerospike.operator.node.SetConfig;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each switch makes exactly the trouble it promises. */
class ServerFaultsTest {

    private final ServerFixture servers = new ServerFixture(65, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void aSilentNodeTakesConnectionsButTimesOut() throws Exception {
        servers.start(1);
        servers.faults(0).turnOn(Faults.Fault.SILENT);
        try (var session = NodeSession.open(servers.address(0), Access.open(), Duration.ofMillis(200))) {
            assertThat(failure(() -> session.value("node"))).isInstanceOf(NodeFailure.TimedOut.class);
        }
        servers.faults(0).turnOff(Faults.Fault.SILENT);
        try (var session = servers.session(0)) {
            assertThat(session.value("node")).isEqualTo("1A0");
        }
    }

    @Test
    void aSlowNodeAnswersLater() throws Exception {
        servers.start(1);
        servers.faults(0).slowDown(Duration.ofMillis(120));
        try (var session = servers.session(0)) {
            var begin = System.nanoTime();
            session.value("node");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(115));
        }
    }

    @Test
    void aNodeHangsUpAfterSomeRequests() throws Exception {
        servers.start(1);
        servers.faults(0).hangUpAfter(2);
        try (var session = servers.session(0)) {
            session.value("node");
            session.value("node");
            assertThat(failure(() -> session.value("node"))).isInstanceOf(NodeFailure.Disconnected.class);
        }
    }

    @Test
    void theNthLiveChangeIsRefused() throws Exception {
        servers.start(1);
        servers.faults(0).refuseSetConfigFrom(2);
        var change = SetConfig.of(new ConfigScope.Service(), "proto-fd-max", "16000");
        try (var session = servers.session(0)) {
            var build = NodeFacts.read(session).build();
            session.verbs().setConfig(change, build);
            assertThat(failure(() -> session.verbs().setConfig(change, build)))
                    .isInstanceOf(NodeFailure.CommandRefused.class);
            assertThat(failure(() -> session.verbs().setConfig(change, build)))
                    .isInstanceOf(NodeFailure.CommandRefused.class);
            servers.faults(0).clear();
            session.verbs().setConfig(change, build);
        }
    }

    @Test
    void reportsAreFalsifiedWithoutTouchingTheTruth() throws Exception {
        servers.start(2);
        servers.faults(0)
                .reportUnavailable(12)
                .reportDead(3)
                .turnOn(Faults.Fault.MIGRATES_FOREVER)
                .turnOn(Faults.Fault.NO_CLUSTER_INTEGRITY)
                .turnOn(Faults.Fault.WRONG_CLUSTER_NAME);
        try (var session = servers.session(0)) {
            var facts = NodeFacts.read(session);
            assertThat(facts.namespace("test").orElseThrow().unavailablePartitions())
                    .isEqualTo(12);
            assertThat(facts.namespace("test").orElseThrow().deadPartitions()).isEqualTo(3);
            assertThat(facts.migrationsLeft()).isPositive();
            assertThat(facts.cluster().integrity()).isFalse();
            assertThat(session.value("cluster-name")).isNotEqualTo("aero");
        }
        assertThat(servers.cluster().settled()).isTrue();
        assertThat(servers.cluster().unavailable("test")).isZero();
    }

    @Test
    void refusalsCanBeOrdered() throws Exception {
        servers.start(1);
        servers.faults(0).turnOn(Faults.Fault.REFUSES_QUIESCE).turnOn(Faults.Fault.NOT_AUTHENTICATED);
        try (var session = servers.session(0)) {
            assertThat(catchThrowableOfType(NodeException.class, () -> session.value("node"))
                            .is(ResultCode.NOT_AUTHENTICATED))
                    .isTrue();
            servers.faults(0).turnOff(Faults.Fault.NOT_AUTHENTICATED);
            assertThat(failure(() -> session.verbs().quiesce())).isInstanceOf(NodeFailure.CommandRefused.class);
        }
    }

    @Test
    void aSplitShowsTwoKeysAndTwoPrincipals() throws Exception {
        servers.start(3);
        servers.cluster().split(Set.of(ServerFixture.pod(2)));
        servers.await(SimulatedCluster::settled);
        try (var one = servers.session(0);
                var other = servers.session(2)) {
            var left = NodeFacts.read(one).cluster();
            var right = NodeFacts.read(other).cluster();

            assertThat(left.size()).isEqualTo(2);
            assertThat(right.size()).isEqualTo(1);
            assertThat(left.key()).isNotEqualTo(right.key());
            assertThat(left.principal()).isNotEqualTo(right.principal());
        }
        servers.cluster().heal();
        servers.await(cluster -> cluster.members().size() == 3 && cluster.settled());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.0.0.0 | nonsense                               | SILENCE",
                "7.0.0.0 | latencies                              | SILENCE",
                "7.0.0.0 | set-config:context=service;nothing=1   | error",
                "7.1.0.0 | nonsense                               | ERROR:4:unrecognized command",
                "7.1.0.0 | set-config:context=service;nothing=1   | error",
                "7.1.0.0 | cluster-stable:size=9                  | ERROR::cluster-not-specified-size",
                "8.1.2.0 | nonsense                               | ERROR:4:unrecognized command",
                "8.1.2.0 | set-config:context=service;nothing=1   | ERROR:4:invalid set-config parameter",
                "8.1.2.0 | set-config:proto-fd-max=1              | ERROR:4:missing 'context'",
                "8.1.2.0 | set-config:context=namespace;namespace=x;default-ttl=1 | ERROR:20:namespace not found on"
                        + " node",
                "8.1.2.0 | get-config:context=nothing             | ERROR:4:invalid context",
                "8.1.2.0 | cluster-stable:size=9                  | ERROR:7:cluster not specified size",
                "8.1.2.0 | cluster-stable:size=x                  | ERROR:4:bad size",
                "8.1.2.0 | namespace/nowhere                      | type=unknown",
                "8.1.2.0 | log/7                                  | ERROR::bad-id",
                "8.1.2.0 | log-set:id=0;nowhere=info              | ERROR:4:bad parameter",
                "8.1.2.0 | roster-set:namespace=test;nodes=1A0    | ERROR:4:namespace not strong-consistency"
            })
    void refusalsAreSpelledAsByTheSimulatedVersion(String build, String command, String expected) throws Exception {
        servers.with(new ServerProgram(ServerProgram.Edition.ENTERPRISE, build)).start(1);
        try (var session = servers.session(0)) {
            var answer = session.ask(List.of(command, "node"));

            assertThat(answer.getLast()).isEqualTo(new InfoAnswer.Value("1A0"));
            assertThat(answer.getFirst())
                    .isEqualTo(expected.equals("SILENCE") ? new InfoAnswer.Silence() : InfoAnswer.of(expected));
        }
    }

    private interface Talk {
        void with() throws NodeException;
    }

    private static NodeFailure failure(Talk talk) {
        return catchThrowableOfType(NodeException.class, talk::with).failure();
    }
}
