package com.aerospike.operator.cluster.safety;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.facts;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.RosterFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SafetyTest {
    private static final RosterFacts NO_ROSTER = new RosterFacts(Optional.empty(), Optional.empty(), Optional.empty());

    private static Scene healthy() {
        return Scene.of(spec(2, config(""))).serving("aero-0-0", "aero-0-1");
    }

    private static Verdict whole(Scene scene) {
        return ClusterWhole.check(List.of("aero-0-0", "aero-0-1"), scene.seen());
    }

    @Test
    void aClusterOfAllExpectedNodesUnderOneKeyIsWhole() {
        assertThat(whole(healthy())).isInstanceOf(Verdict.Yes.class);
    }

    /** Loss prevented: a silent node may hold the only copy of what is about to be stopped elsewhere. */
    @Test
    void aSilentNodeMakesTheClusterNotWhole() {
        var verdict = whole(healthy().server("aero-0-1", new NodeSeen.Silent("timed out")));

        assertThat(verdict).isEqualTo(Verdict.no("no answer from aero-0-1 (timed out)"));
    }

    @Test
    void aNodeThatWasNeverAskedMakesTheClusterNotWhole() {
        var verdict = ClusterWhole.check(List.of("aero-0-0", "aero-0-1", "aero-0-2"), sized(3).seen());

        assertThat(verdict).isInstanceOfSatisfying(Verdict.No.class, no -> assertThat(no.because())
                .contains("aero-0-2"));
    }

    /** Loss prevented: two halves of a split cluster each count the other's copies as lost. */
    @Test
    void twoClusterKeysAreASplit() {
        var verdict = whole(healthy().server("aero-0-1", facts("aero-0-1", 2, "OTHER", List.of())));

        assertThat(verdict).isEqualTo(Verdict.no("the nodes form 2 separate clusters"));
    }

    @Test
    void aNodeThatSeesFewerNodesIsBelieved() {
        var verdict = whole(healthy().server("aero-0-1", facts("aero-0-1", 1, "KEY", List.of())));

        assertThat(verdict).isEqualTo(Verdict.no("node of pod aero-0-1 sees a cluster of 1 nodes, 2 are expected"));
    }

    private static Verdict stillServing(Consumer<EditedPod> change) {
        var before = healthy().seen();
        var now = before.withPods(List.of(
                EditedPod.of(before.pods().getFirst(), change), before.pods().getLast()));
        return StillServing.check(Set.of(), before, now);
    }

    /** Loss prevented: the server of a pod that somebody deleted answers as it ends, and counts as the other copy. */
    @Test
    void aPodThatSomebodyDeletedAMomentAgoKeepsAllOthers() {
        assertThat(stillServing(pod -> {})).isInstanceOf(Verdict.Yes.class);
        assertThat(stillServing(pod -> pod.terminating = true)).isEqualTo(Verdict.no("pod aero-0-0 is being deleted"));
        assertThat(stillServing(pod -> pod.uid = "another")).isEqualTo(Verdict.no("pod aero-0-0 is gone"));
        assertThat(stillServing(pod -> pod.stage = PodSeen.Stage.RUNNING))
                .isEqualTo(Verdict.no("pod aero-0-0 does not serve any more"));
    }

    @Test
    void aPodThatWasStoppedOnPurposeMayBeOnItsWayOut() {
        var before = healthy().seen();

        assertThat(StillServing.check(
                        Set.of(before.pods().getFirst().name()),
                        before,
                        before.withPods(List.of(before.pods().getLast()))))
                .isInstanceOf(Verdict.Yes.class);
    }

    /** Loss prevented: a dead partition that a roster change makes permanent. */
    @Test
    void deadPartitionsCloseTheCluster() {
        var scene = healthy()
                .server("aero-0-1", facts("aero-0-1", 2, "KEY", List.of(Scene.strong("strong", 0, 7, NO_ROSTER))));

        assertThat(PartitionsAvailable.check(scene.seen()))
                .isEqualTo(Verdict.no(
                        "namespace strong has 0 unavailable and 7 dead partitions on the node of pod aero-0-1"));
    }

    private static Verdict away(String racks, String... pods) {
        return away(4, racks, pods);
    }

    private static Verdict away(int size, String racks, String... pods) {
        var intent = Scene.of(spec(size, config("") + "rackConfig: {namespaces: [test], racks: [%s]}".formatted(racks)))
                .intent();
        return OthersHaveCopies.check(
                Stream.of(pods)
                        .map(pod -> PodName.parse("aero", pod).orElseThrow())
                        .toList(),
                intent);
    }

    @Test
    void allOfARackMayBeAwayWhereTheCopiesAreInSeveral() {
        assertThat(away("{id: 1}, {id: 2}", "aero-1-0", "aero-1-1")).isInstanceOf(Verdict.Yes.class);
        assertThat(away("{id: 1}, {id: 2}", "aero-1-0", "aero-2-1")).isInstanceOf(Verdict.No.class);
    }

    /** Loss prevented: the only rack passes for one of several because its namespaces know of racks. */
    @Test
    void theOnlyRackHasAllCopies() {
        assertThat(away("{id: 1}", "aero-1-0")).isInstanceOf(Verdict.Yes.class);
        assertThat(away("{id: 1}", "aero-1-0", "aero-1-1")).isInstanceOf(Verdict.No.class);
    }

    /** Loss prevented: two copies are asked for, the only node has the only one, and it is given up when it fails. */
    @Test
    void aClusterHasNoMoreCopiesThanNodes() {
        assertThat(away(1, "{id: 1}", "aero-1-0")).isInstanceOf(Verdict.No.class);
        assertThat(away(1, "{id: 1}, {id: 2}", "aero-1-0")).isInstanceOf(Verdict.No.class);
    }

    @Test
    void theFirstObjectionWins() {
        var verdict = Verdict.no("first").and(() -> Verdict.no("second"));

        assertThat(verdict).isEqualTo(Verdict.no("first"));
        assertThat(Verdict.yes().and(() -> Verdict.no("second"))).isEqualTo(Verdict.no("second"));
    }

    private static Scene sized(int size) {
        return healthy()
                .server("aero-0-0", facts("aero-0-0", size, "KEY", List.of()))
                .server("aero-0-1", facts("aero-0-1", size, "KEY", List.of()));
    }
}
