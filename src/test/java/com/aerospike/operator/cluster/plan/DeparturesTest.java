package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.facts;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.PodPlan;
import com.aerospike.operator.cluster.EditedFacts;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import com.aerospike.operator.node.NodeFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final PodName THIRD = new PodName("aero", RackIdentity.of(0), 2);

    /** Three pods of which two are wanted; the third has given its partitions up. */
    private static Scene shrinking() {
        return Scene.of(spec(2, config("")))
                .rack(0, 3)
                .serving("aero-0-0", "aero-0-1", "aero-0-2")
                .owning("aero-0-0", 3)
                .owning("aero-0-1", 3)
                .quiesced("aero-0-2", 3)
                .completed("aero-0-0", "aero-0-1", "aero-0-2");
    }

    private static Verdict released(Scene scene) {
        var departures = new Departures(scene.intent(), scene.seen(), Set.of());
        return departures.released(departures.next().orElseThrow());
    }

    private static int replicas(Scene scene) {
        scene.services("aero-0-0", "aero-0-1", "aero-0-2");
        var seen = scene.seen();
        return Placement.targets(
                        scene.intent(),
                        seen,
                        new Offers(Map.of(), Map.of()),
                        InitImage.NONE,
                        Map.of(),
                        Set.of(),
                        OutgoingConfs.of(scene.intent(), seen, Planner.USUAL_GRACE))
                .racks()
                .getFirst()
                .replicas();
    }

    private static NodeFacts migrating(NodeFacts facts) {
        return EditedFacts.of(facts, edited -> edited.migrationsLeft = 7);
    }

    @Test
    void aNodeThatHasHandedEverythingOverLeaves() {
        assertThat(released(shrinking())).isInstanceOf(Verdict.Yes.class);
        assertThat(replicas(shrinking())).isEqualTo(2);
    }

    /** Loss prevented: the only copy of a partition that is still on its way. */
    @Test
    void aNodeStaysWhilePartitionsMigrate() {
        var scene = shrinking().server("aero-0-1", migrating(facts("aero-0-1", 3, "KEY", List.of())));

        assertThat(released(scene)).isInstanceOfSatisfying(Verdict.No.class, no -> assertThat(no.because())
                .isEqualTo("7 partitions are still migrating"));
        assertThat(replicas(scene)).isEqualTo(3);
    }

    /** Loss prevented: writes that only this node has taken, and clients that run into time-outs. */
    @Test
    void aNodeStaysWhileItOwnsPartitions() {
        var scene = shrinking().owning("aero-0-2", 3);

        assertThat(released(scene)).isInstanceOf(Verdict.No.class);
        assertThat(replicas(scene)).isEqualTo(3);
    }

    @Test
    void aNodeStaysWhileAnotherOneSeesAnotherCluster() {
        var scene = shrinking().server("aero-0-1", facts("aero-0-1", 3, "OTHER", List.of()));

        assertThat(replicas(scene)).isEqualTo(3);
    }

    /** Loss prevented: partitions are given back to a node in the moment before it ends. */
    @Test
    void aBatchThatWasLetGoIsAtHandUntilItsPodsAreBeingEnded() {
        var scene = Scene.of(spec(2, config("")))
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1", "aero-0-2")
                .quiesced("aero-0-2", 3)
                .completed("aero-0-0", "aero-0-1", "aero-0-2");

        assertThat(new Departures(scene.intent(), scene.seen(), Set.of()).next())
                .get()
                .satisfies(batch -> {
                    assertThat(batch.pods()).containsExactly(THIRD);
                    assertThat(batch.replicasAfter()).isEqualTo(2);
                });
        assertThat(replicas(scene)).isEqualTo(2);

        scene.terminating("aero-0-2");
        assertThat(new Departures(scene.intent(), scene.seen(), Set.of()).next())
                .isEmpty();
    }

    /** Loss prevented: a StatefulSet that is made anew takes pods over and ends those beyond its size at once. */
    @Test
    void aStatefulSetThatWasDeletedAloneComesBackWithTheSizeThatItsPodsHave() {
        var scene = Scene.of(spec(2, config("")))
                .serving("aero-0-0", "aero-0-1", "aero-0-2")
                .completed("aero-0-0", "aero-0-1", "aero-0-2");

        assertThat(replicas(scene)).isEqualTo(3);
        assertThat(new Departures(scene.intent(), scene.seen(), Set.of()).next())
                .isEmpty();
    }

    /** Loss prevented: room for data is given up before that which is to take its place exists. */
    @Test
    void nobodyLeavesBeforeEveryRackHasGrown() {
        var racks = "rackConfig:\n  namespaces: [test]\n  racks: [{id: 1}, {id: 2}]\n";
        var scene = Scene.of(spec(4, config("") + racks))
                .rack(1, 3)
                .rack(2, 1)
                .serving("aero-1-0", "aero-1-1", "aero-1-2", "aero-2-0")
                .completed("aero-1-0", "aero-1-1", "aero-1-2", "aero-2-0");

        assertThat(new Departures(scene.intent(), scene.seen(), Set.of()).next())
                .isEmpty();
    }

    /** AKO's list of pods to remove was cut by the difference of two numbers and fell over this. */
    @Test
    void aStatefulSetThatHasLessPodsThanItShallShrinksAllTheSame() {
        var scene = Scene.of(spec(2, config("")))
                .rack(0, 5)
                .serving("aero-0-0", "aero-0-1")
                .completed("aero-0-0", "aero-0-1");

        assertThat(replicas(scene)).isEqualTo(2);
    }

    /** Loss prevented: a status that was wiped makes pods with data look like pods that never joined. */
    @Test
    void thatAPodHasJoinedIsKnownFromItsRacksConfigMapToo() {
        var scene = Scene.of(spec(2, config("")))
                .rack(0, 3)
                .serving("aero-0-0", "aero-0-1")
                .pod("aero-0-2", Stage.STARTING)
                .completed("aero-0-0", "aero-0-1");
        assertThat(replicas(scene)).isEqualTo(2);

        var joined = new PodPlan(null, "a", List.of(), List.of(), List.of());
        var input = new BootstrapInput("aero", 0, "", "a", false, false, 2, null, null, Map.of("aero-0-2", joined));
        scene.memory(0, RackMemory.of(Optional.of(input.toJson())));
        assertThat(replicas(scene)).isEqualTo(3);

        scene.memory(0, new RackMemory.Lost("its ConfigMap does not exist"));
        assertThat(replicas(scene)).isEqualTo(3);
    }

    @Test
    void withoutAnyStatusNoPodIsKnownToBeNew() {
        var scene = Scene.of(spec(2, config(""))).rack(0, 3).serving("aero-0-0", "aero-0-1");

        assertThat(replicas(scene)).isEqualTo(3);
    }

    @Test
    void podsThatNeverJoinedAndAreNotWantedAreNotWaitedFor() {
        var scene = Scene.of(spec(2, config("")))
                .rack(0, 3)
                .serving("aero-0-0", "aero-0-1")
                .pod("aero-0-2", Stage.UNSCHEDULED)
                .completed("aero-0-0", "aero-0-1");

        assertThat(new Departures(scene.intent(), scene.seen(), Set.of()).excused())
                .containsExactly(THIRD);
    }

    @Test
    void aPlanThatMakesARackSmallerTakesServers() {
        var scene = shrinking();
        scene.services("aero-0-0", "aero-0-1", "aero-0-2");
        var planner = new Planner(InitImage.NONE);

        assertThat(planner.plan(scene.intent(), scene.seen()).takesServers(scene.seen()))
                .isTrue();
        scene.owning("aero-0-2", 3);
        assertThat(planner.plan(scene.intent(), scene.seen()).takesServers(scene.seen()))
                .isFalse();
    }
}
