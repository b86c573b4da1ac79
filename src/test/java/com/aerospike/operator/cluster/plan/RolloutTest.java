package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.facts;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.EditedFacts;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.node.NamespaceFacts;
import com.aerospike.operator.node.NodeFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RolloutTest {
    /** Three pods that serve, as an older spec made them. */
    private static Scene three() {
        return Scene.of(spec(3, config("")))
                .services("aero-0-0", "aero-0-1", "aero-0-2")
                .rack(0, 3)
                .serving("aero-0-0", "aero-0-1", "aero-0-2");
    }

    /** What is wanted now: another port, so another configuration. */
    private static Intent changed() {
        return Scene.of(spec(3, config("").replace("port: 3001", "port: 3011"))).intent();
    }

    private static List<Step> steps(Intent wanted, Scene seen) {
        return new Planner(InitImage.NONE).plan(wanted, seen.seen()).steps();
    }

    private static NodeFacts quiesced(String pod, boolean effective) {
        return quiesced(pod, effective, 0);
    }

    private static NodeFacts quiesced(String pod, boolean effective, long sends) {
        var namespace = new NamespaceFacts(
                "test",
                false,
                OptionalInt.of(2),
                OptionalInt.of(2),
                OptionalInt.empty(),
                OptionalInt.empty(),
                0,
                0,
                true,
                effective,
                effective ? 1 : 0,
                sends,
                sends,
                false,
                Optional.empty());
        return facts(pod, 3, "KEY", List.of(namespace));
    }

    private static NodeFacts migrating(String pod, long left) {
        return EditedFacts.of(facts(pod, 3, "KEY", List.of()), edited -> edited.migrationsLeft = left);
    }

    @Test
    void theHighestPodIsQuiescedFirstAndNothingIsDeletedYet() {
        var steps = steps(changed(), three());

        assertThat(steps.get(0)).isInstanceOfSatisfying(Step.Quiesce.class, step -> {
            assertThat(step.pod()).isEqualTo("aero-0-2");
            assertThat(step.because()).containsExactly("port fabric of the pod: 3001 -> 3011", "aerospikeConfig");
        });
        assertThat(steps.get(1)).isInstanceOf(Step.Recluster.class);
        assertThat(steps.get(2)).isInstanceOf(Step.Await.class);
        assertThat(steps.get(3)).isInstanceOf(Step.ReplacePod.class);
    }

    /** Loss prevented: records whose second copy is still on its way. */
    @Test
    void noPodGoesWhileDataMoves() {
        var steps = steps(changed(), three().server("aero-0-0", migrating("aero-0-0", 12)));

        assertThat(steps.getFirst()).isInstanceOfSatisfying(Step.Await.class, wait -> assertThat(wait.what())
                .isEqualTo(Awaited.MIGRATIONS));
    }

    /** Loss prevented: the other copy may be on the node that does not answer. */
    @Test
    void noPodGoesWhileANodeIsSilent() {
        var steps = steps(changed(), three().server("aero-0-0", new NodeSeen.Silent("timed out")));

        assertThat(steps).noneMatch(step -> step instanceof Step.Quiesce || step instanceof Step.ReplacePod);
    }

    /** Loss prevented: a second pod taken while the first is not back. */
    @Test
    void noFurtherPodGoesWhileOneIsNotBack() {
        var steps = steps(changed(), three().pod("aero-0-2", Stage.STARTING));

        assertThat(steps).noneMatch(step -> step instanceof Step.Quiesce || step instanceof Step.ReplacePod);
    }

    /** Loss prevented: the pod that is away comes back with nothing in memory, and the quiesced node has the other copy. */
    @Test
    void aNodeQuiescedForItsRestartIsLetBackWhileAPodOfNoBatchIsAway() {
        var steps = steps(
                changed(),
                three().server("aero-0-2", quiesced("aero-0-2", true)).terminating("aero-0-1"));

        assertThat(steps).first().isEqualTo(new Step.UndoQuiesce("aero-0-2"));
    }

    @Test
    void aQuiescedNodeStaysSoWhileTheClusterIsStillForming() {
        var steps = steps(
                changed(),
                three().server("aero-0-2", quiesced("aero-0-2", true))
                        .server("aero-0-0", facts("aero-0-0", 2, "KEY", List.of())));

        assertThat(steps).noneMatch(Step.UndoQuiesce.class::isInstance);
    }

    @Test
    void aQuiesceThatAnOperatorLeftBehindIsContinued() {
        var steps = steps(changed(), three().server("aero-0-1", quiesced("aero-0-1", false)));

        assertThat(steps.getFirst()).isInstanceOf(Step.Recluster.class);
        assertThat(steps.getLast()).isInstanceOfSatisfying(Step.ReplacePod.class, step -> assertThat(step.pod())
                .hasToString("aero-0-1"));
    }

    @Test
    void aNodeThatHasHandedOverIsReplaced() {
        var steps = steps(changed(), three().server("aero-0-2", quiesced("aero-0-2", true)));

        assertThat(steps).singleElement().isInstanceOfSatisfying(Step.ReplacePod.class, step -> {
            assertThat(step.pod()).hasToString("aero-0-2");
            assertThat(step.uid()).isEqualTo("uid-aero-0-2");
            assertThat(step.quiesced()).isTrue();
        });
    }

    /** Loss prevented: a node came back with nothing after this one was quiesced, and has its data from this one alone. */
    @Test
    void aNodeThatHasHandedOverAndStillSendsIsNotReplaced() {
        var steps = steps(changed(), three().server("aero-0-2", quiesced("aero-0-2", true, 7)));

        assertThat(steps)
                .first()
                .isInstanceOfSatisfying(
                        Step.Await.class,
                        wait -> assertThat(wait.sentence())
                                .isEqualTo(
                                        "the node of pod aero-0-2 still sends 7 partitions of namespace test that no other has in full"));
    }

    /** Loss prevented: a node that owns nothing for ever, after the change that asked for its restart was taken back. */
    @Test
    void aQuiesceWithoutNeedIsTakenBack() {
        var scene = three().server("aero-0-2", quiesced("aero-0-2", true));

        assertThat(steps(scene.intent(), scene))
                .satisfiesExactly(
                        undo -> assertThat(undo).isEqualTo(new Step.UndoQuiesce("aero-0-2")),
                        recluster -> assertThat(recluster).isInstanceOf(Step.Recluster.class));
    }

    @Test
    void aPodThatNeverServesIsMadeAnewAsSoonAsTheSpecIsCorrected() {
        var scene = three().pod(
                        "aero-0-2",
                        Stage.STARTING,
                        Optional.of(new PodTrouble.ImageUnavailable("aerospike-server", "x:99", "not found")));
        var corrected =
                Scene.of(spec(3, config("")).replace("8.1.2.0", "8.1.2.1")).intent();

        assertThat(steps(corrected, scene).stream().filter(Step.ReplacePod.class::isInstance))
                .singleElement()
                .isInstanceOfSatisfying(Step.ReplacePod.class, step -> {
                    assertThat(step.pod()).hasToString("aero-0-2");
                    assertThat(step.quiesced()).isFalse();
                });
    }

    @Test
    void aClusterOfOneIsRestartedWithoutQuiescingAnybody() {
        var one = config("").replace("replication-factor: 2", "replication-factor: 1");
        var scene = Scene.of(spec(1, one)).services("aero-0-0").rack(0, 1).serving("aero-0-0");
        var wanted = Scene.of(spec(1, one.replace("port: 3001", "port: 3011"))).intent();

        assertThat(steps(wanted, scene)).singleElement().isInstanceOf(Step.ReplacePod.class);
    }
}
