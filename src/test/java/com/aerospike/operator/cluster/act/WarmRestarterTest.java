package com.aerospike.operator.cluster.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.RackIdentity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmRestarterTest {

    @Test
    void podIsMarkedOnlyAfterItsServerWasTold() throws Exception {
        var stage = Stage.of(2);

        var outcome = stage.carryOut(restart(1, List.of(), "op-7"));

        assertThat(outcome.failed()).isEmpty();
        assertThat(stage.hand.asked)
                .hasExactlyElementsOfTypes(FakeHand.Annotated.class, FakeHand.Ran.class, FakeHand.Annotated.class);
        var note = stage.hand.asked(FakeHand.Annotated.class).getLast();
        assertThat(note.uid()).isEqualTo(Stage.uid(1));
        assertThat(note.applied().unfinished()).isEmpty();
        assertThat(note.applied().aerospikeConfigHash())
                .isEqualTo(Conf.hash(
                        stage.intent().rack(RackIdentity.of(1)).orElseThrow().confText()));
        assertThat(note.applied().restartedAt()).isEqualTo("2026-03-01T10:00:00.123Z");
        assertThat(note.applied().operation()).isEqualTo("op-7");
        assertThat(outcome.done().getFirst().details())
                .containsExactly(new Outcome.Change(
                        "PodWarmRestarted", "[rack-1] Warm restarted Pod `db/aero-1-1`: namespaces changed"));
    }

    @Test
    void whatIsAboutToBeGivenIsNotedBeforeAndWhatThePodHadStaysNoted() throws Exception {
        var had = new Applied("earlier", "policy", true, "2026-02-01T00:00:00.5Z", "op-1", null);
        var stage = Stage.of(2).applied(1, had);

        stage.carryOut(restart(1, List.of(), "op-7"));

        var first = stage.hand.asked(FakeHand.Annotated.class).getFirst();
        var last = stage.hand.asked(FakeHand.Annotated.class).getLast().applied();
        assertThat(first.uid()).isEqualTo(Stage.uid(1));
        assertThat(first.applied())
                .isEqualTo(had.beginning(new Applied.Begun(last.aerospikeConfigHash(), last.networkPolicyHash())));
    }

    @Test
    void anotherPodOfThatNameIsLeftAlone() throws Exception {
        var stage = Stage.of(2);
        stage.hand.gone();

        var outcome = stage.carryOut(restart(1, List.of(), ""));

        assertThat(outcome.failed().orElseThrow().why()).contains("aero-1-1 is gone");
        assertThat(stage.hand.asked(FakeHand.Ran.class)).isEmpty();
    }

    @Test
    void fileIsThatOfThisPodAndOfNoOther() throws Exception {
        var stage = Stage.of(3);

        stage.carryOut(restart(1, List.of(), ""));

        var conf = stage.hand.asked(FakeHand.Ran.class).getFirst().input();
        assertThat(conf.lines().map(String::strip).map(line -> line.replaceAll("\\s+", " ")))
                .contains(
                        "node-id 1a1",
                        "mesh-seed-address-port aero-1-0.aero.db 3002",
                        "mesh-seed-address-port aero-1-2.aero.db 3002",
                        "access-address 10.0.0.1")
                .doesNotContain("mesh-seed-address-port aero-1-1.aero.db 3002");
        assertThat(conf).doesNotContain("<access-address>").doesNotContain("ENV_NODE_ID");
    }

    @Test
    void configurationGoesThroughTheInputByItsLengthInBytesAndNeverThroughArguments() throws Exception {
        var stage = Stage.of(
                2,
                Scene.spec(
                        2,
                        "rackConfig: {racks: [{id: 1}]}\n"
                                + Scene.config("logging: [{name: /var/log/ä.log, any: info}]")));

        stage.carryOut(restart(1, List.of(), ""));

        var ran = stage.hand.asked(FakeHand.Ran.class).getFirst();
        assertThat(ran.container()).isEqualTo("aerospike-server");
        assertThat(ran.input()).contains("/var/log/ä.log");
        assertThat(String.join(" ", ran.command())).doesNotContain("/var/log").doesNotContain("node-id");
        assertThat(ran.command().getLast())
                .isEqualTo(Integer.toString(ran.input().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void containerWithoutTheSupervisorIsLeftAsItIsAndTheFixIsTold() throws Exception {
        var stage = Stage.of(2);
        stage.hand.endingWith(64, "");

        var outcome = stage.carryOut(restart(1, List.of(), ""));

        assertThat(outcome.failed().orElseThrow().why()).contains("aero-1-1").contains("shareProcessNamespace");
        assertThat(noted(stage)).isEqualTo(Applied.NOTHING);
    }

    @Test
    void afterAnotherFailureOfTheCommandNobodyKnowsWhatTheServerRuns() throws Exception {
        var stage = Stage.of(2);
        stage.hand.endingWith(1, "head: write error: No space left on device");

        var outcome = stage.carryOut(restart(1, List.of(), ""));

        assertThat(outcome.failed().orElseThrow().why()).contains("exit code 1").contains("No space left on device");
        assertThat(noted(stage).aerospikeConfigHash()).isEmpty();
        assertThat(noted(stage).unfinished()).isPresent();
    }

    @Test
    void obsoleteFilesGoAfterTheNewFileIsInPlaceAndBeforeTheServerRestarts() throws Exception {
        var stage = Stage.of(2);

        stage.carryOut(restart(1, List.of("/opt/aerospike/old one.dat", "/mnt/it's/*"), ""));

        assertThat(stage.hand.asked(FakeHand.Ran.class).getFirst().script())
                .containsSubsequence(
                        "tini",
                        "mv /etc/aerospike/.aerospike.conf.new /etc/aerospike/aerospike.conf\n",
                        "rm -rf -- '/opt/aerospike/old one.dat'\n",
                        "rm -rf -- '/mnt/it'\\''s/'*\n",
                        "kill -USR1 1\n");
    }

    @Test
    void podWithoutAnAddressGetsNoFile() throws Exception {
        var stage = Stage.of(2).withoutAddress(1);

        var outcome = stage.carryOut(restart(1, List.of(), ""));

        assertThat(outcome.failed().orElseThrow().why()).contains("aero-1-1 has no address");
        assertThat(stage.hand.asked).isEmpty();
    }

    private static Applied noted(Stage stage) {
        return stage.hand.asked(FakeHand.Annotated.class).getLast().applied();
    }

    private static Step restart(int index, List<String> obsolete, String operation) {
        return new Step.WarmRestart(
                Stage.name(index), Stage.uid(index), false, List.of("namespaces changed"), obsolete, operation);
    }
}
