package com.aerospike.operator.cluster.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.world.server.ServerFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PodReplacerTest {
    private static final ClaimSeen CLAIM = new ClaimSeen(
            "ns-aero-1-1", "ns", ServerFixture.pod(1), "claim-uid", Optional.empty(), true, true, Scene.NOW);

    @Test
    void claimsThatAreToBeLostAreAskedToGoBeforeThePod() throws Exception {
        var stage = Stage.of(2);

        var outcome = stage.carryOut(replace(List.of("/opt/aerospike/old.dat")));

        assertThat(outcome.failed()).isEmpty();
        assertThat(stage.hand.asked)
                .hasExactlyElementsOfTypes(FakeHand.Ran.class, FakeHand.ClaimDeleted.class, FakeHand.Deleted.class);
        assertThat(stage.hand.asked(FakeHand.Ran.class).getFirst().script())
                .contains("rm -rf -- '/opt/aerospike/old.dat'\n")
                .doesNotContain("kill");
        assertThat(stage.hand.asked(FakeHand.ClaimDeleted.class).getFirst().uid())
                .isEqualTo("claim-uid");
        assertThat(outcome.done().getFirst().details())
                .containsExactly(new Outcome.Change("PodRestarted", "[rack-1] Restarted Pod `db/aero-1-1`: image"));
    }

    @Test
    void filesOfAServerThatDoesNotRunAreLeft() throws Exception {
        var stage = Stage.of(2);
        stage.scene.pod(ServerFixture.pod(1), PodSeen.Stage.STARTING);

        stage.carryOut(replace(List.of("/opt/aerospike/old.dat")));

        assertThat(stage.hand.asked).hasExactlyElementsOfTypes(FakeHand.ClaimDeleted.class, FakeHand.Deleted.class);
    }

    @Test
    void podStaysWhenItsObsoleteFilesCannotBeRemoved() throws Exception {
        var stage = Stage.of(2);
        stage.hand.endingWith(1, "rm: cannot remove");

        var outcome = stage.carryOut(replace(List.of("/opt/aerospike/old.dat")));

        assertThat(outcome.failed().orElseThrow().why()).contains("rm: cannot remove");
        assertThat(stage.hand.asked).hasExactlyElementsOfTypes(FakeHand.Ran.class);
    }

    /** Loss prevented: the claims of the pod that took its place, of which the cache of claims knew already. */
    @Test
    void nothingIsDoneOnceAnotherPodHasItsName() throws Exception {
        var stage = Stage.of(2).later(1, pod -> pod.uid = "successor");

        var outcome = stage.carryOut(replace(List.of("/opt/aerospike/old.dat")));

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.done().getFirst().details()).isEmpty();
        assertThat(stage.hand.asked).isEmpty();
    }

    @Test
    void claimsOfAPodThatLeftAreDeletedByTheirVeryIdentity() throws Exception {
        var stage = Stage.of(1);

        var outcome = stage.carryOut(new Step.DeleteClaims(Stage.name(1), List.of(CLAIM)));

        assertThat(outcome.failed()).isEmpty();
        assertThat(stage.hand.asked)
                .containsExactly(new FakeHand.ClaimDeleted(Stage.name(1), "ns-aero-1-1", "claim-uid"));
    }

    private static Step replace(List<String> obsolete) {
        return new Step.ReplacePod(Stage.name(1), Stage.uid(1), false, List.of("image"), List.of(CLAIM), obsolete);
    }
}
