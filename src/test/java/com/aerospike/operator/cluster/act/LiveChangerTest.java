package com.aerospike.operator.cluster.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.change.LiveCommand;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.RackIdentity;
import com.aerospike.operator.world.server.Faults;
import com.aerospike.operator.world.server.ServerFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveChangerTest {
    private static final LiveCommand GOOD = new LiveCommand.Ready("set-config:context=service;proto-fd-max=18000");
    private static final LiveCommand BAD = new LiveCommand.Ready("set-config:context=service;no-such-thing=1");
    private static final LiveCommand SECRET =
            new LiveCommand.Ready("set-config:context=security;ldap.query-user-password=hunter2");

    private final ServerFixture servers = new ServerFixture(92, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void fileIsRewrittenWithoutASignalOnceTheServerTookAllAndThePodIsMarkedLast() throws Exception {
        var stage = stage().applied(0, new Applied("earlier", "", false, "2026-02-01T00:00:00.5Z", "op-1", null));

        var outcome = stage.carryOut(live(GOOD, new LiveCommand.LogLevel("console", "migrate", "debug")));

        assertThat(outcome.failed()).isEmpty();
        assertThat(servers.log().of(ServerFixture.pod(0)))
                .containsSubsequence("set-config:context=service;proto-fd-max=18000", "log-set:id=0;migrate=debug");
        assertThat(stage.hand.asked)
                .hasExactlyElementsOfTypes(FakeHand.Annotated.class, FakeHand.Ran.class, FakeHand.Annotated.class);
        assertThat(stage.hand.asked(FakeHand.Ran.class).getFirst().script()).doesNotContain("kill");
        assertThat(noted(stage))
                .isEqualTo(new Applied(
                        wanted(stage),
                        noted(stage).networkPolicyHash(),
                        false,
                        "2026-02-01T00:00:00.5Z",
                        "op-1",
                        null));
        assertThat(outcome.done().getFirst().details())
                .containsExactly(new Outcome.Change(
                        "PodConfUpdated", "[rack-1] Updated config for Pod `db/aero-1-0`: proto-fd-max"));
    }

    @Test
    void refusalOfTheFirstCommandLeavesThePodWithWhatItHad() throws Exception {
        var stage = stage().applied(0, new Applied("earlier", "policy", false, "", "", null));

        var outcome = stage.carryOut(live(BAD, GOOD));

        assertThat(outcome.failed().orElseThrow().why())
                .contains("aero-1-0")
                .contains(BAD.toString())
                .contains("invalid set-config parameter");
        assertThat(stage.hand.asked).hasExactlyElementsOfTypes(FakeHand.Annotated.class, FakeHand.Annotated.class);
        assertThat(noted(stage).unfinished()).isEmpty();
        assertThat(noted(stage).aerospikeConfigHash()).isEqualTo("earlier");
        assertThat(noted(stage).networkPolicyHash()).isEqualTo("policy");
        var refusal = noted(stage).refused().orElseThrow();
        assertThat(refusal.partly()).isFalse();
        assertThat(refusal.times()).isOne();
        assertThat(refusal.wantedHash()).isEqualTo(wanted(stage));
        assertThat(refusal.said()).startsWith(BAD + ": ");
        assertThat(servers.log().of(ServerFixture.pod(0)))
                .doesNotContain("set-config:context=service;proto-fd-max=18000");
    }

    @Test
    void serverThatTookSomeOfItRunsAMixture() throws Exception {
        var stage = stage();

        stage.carryOut(live(GOOD, BAD));

        assertThat(noted(stage).refused().orElseThrow().partly()).isTrue();
        // What the pod reported when it started still tells what file it has.
        assertThat(noted(stage).aerospikeConfigHash()).isEqualTo(wanted(stage));
    }

    /** The operator died after the server had taken some of it. */
    @Test
    void refusalAfterATryWhoseEndNobodySawLeavesAMixture() throws Exception {
        var stage = stage();
        var begun = new Applied.Begun(wanted(stage), "");
        stage.applied(0, Applied.NOTHING.beginning(begun));

        stage.carryOut(live(BAD));

        assertThat(noted(stage).refused().orElseThrow().partly()).isTrue();
    }

    @Test
    void triesOfTheSameConfigurationAreCountedAndThoseOfAnotherOneAreNot() throws Exception {
        var stage = stage();
        stage.applied(0, refused(wanted(stage), 2));

        stage.carryOut(live(BAD));
        stage.applied(0, refused("another", 2));
        stage.carryOut(live(BAD));

        assertThat(stage.hand.asked(FakeHand.Annotated.class))
                .extracting(FakeHand.Annotated::applied)
                .filteredOn(note -> note.unfinished().isEmpty())
                .extracting(note -> note.refused().orElseThrow().times())
                .containsExactly(3, 1);
    }

    @Test
    void logSinkThatTheServerDoesNotHaveIsARefusal() throws Exception {
        var stage = stage();

        var outcome = stage.carryOut(live(new LiveCommand.LogLevel("/var/log/none.log", "migrate", "debug")));

        assertThat(outcome.failed().orElseThrow().why())
                .contains("/var/log/none.log")
                .contains("no such log sink");
        assertThat(noted(stage).refused()).isPresent();
    }

    @Test
    void secretInACommandIsToldNobody() throws Exception {
        var stage = stage();

        var outcome = stage.carryOut(live(SECRET));

        assertThat(servers.log().of(ServerFixture.pod(0)))
                .contains("set-config:context=security;ldap.query-user-password=hunter2");
        assertThat(outcome.failed().orElseThrow().why()).contains("ldap.query-user-password=***");
        assertThat(stage.hand.asked + " " + outcome.failed()).doesNotContain("hunter2");
    }

    @Test
    void secretInACommandThatGotNoAnswerIsToldNobodyAndNoRefusalIsNoted() throws Exception {
        var stage = stage();
        servers.faults(0).hangUpAfter(0);

        var outcome = stage.carryOut(live(SECRET));

        assertThat(outcome.failed().orElseThrow().why()).contains("aero-1-0").doesNotContain("hunter2");
        assertThat(stage.hand.asked.toString()).doesNotContain("hunter2");
        assertThat(noted(stage).refused()).isEmpty();
        assertThat(noted(stage).unfinished()).isPresent();
    }

    @Test
    void changeWithoutCommandsNeedsNoServer() throws Exception {
        var stage = stage();
        servers.faults(0).turnOn(Faults.Fault.SILENT);

        var outcome = stage.carryOut(live());

        assertThat(outcome.failed()).isEmpty();
        assertThat(stage.hand.asked)
                .hasExactlyElementsOfTypes(FakeHand.Annotated.class, FakeHand.Ran.class, FakeHand.Annotated.class);
    }

    @Test
    void serverThatCannotBeReachedWasToldNothing() throws Exception {
        var stage = stage();
        servers.node(0).kill();

        var outcome = stage.carryOut(live(GOOD));

        assertThat(outcome.failed()).isPresent();
        assertThat(stage.hand.asked).isEmpty();
    }

    @Test
    void failureToRewriteTheFileLeavesTheChangeBegun() throws Exception {
        var stage = stage();
        stage.hand.endingWith(65, "");

        var outcome = stage.carryOut(live(GOOD));

        assertThat(outcome.failed().orElseThrow().why()).contains("cut short");
        assertThat(noted(stage).aerospikeConfigHash()).isEmpty();
        assertThat(noted(stage).unfinished()).isPresent();
    }

    private Stage stage() throws InterruptedException {
        servers.start(1);
        return Stage.of(1, servers);
    }

    private static Applied noted(Stage stage) {
        return stage.hand.asked(FakeHand.Annotated.class).getLast().applied();
    }

    private static String wanted(Stage stage) {
        return Conf.hash(stage.intent().rack(RackIdentity.of(1)).orElseThrow().confText());
    }

    private static Applied refused(String hash, int times) {
        return new Applied("earlier", "", false, "", "", new Applied.Refusal(hash, false, times, "no"));
    }

    private static Step live(LiveCommand... commands) {
        return new Step.ApplyLive(Stage.name(0), Stage.uid(0), List.of(commands), List.of("proto-fd-max"));
    }
}
