package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.Operation;
import com.aerospike.operator.api.v1.OperationKind;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pods that fail, from the moment in which they do to the one in which all is as wanted again. */
class PodFailureTest {
    /** In a scene pods have been failing for two minutes. */
    private static final Duration NOT_OVER = Duration.ofMinutes(10);

    private static final Duration OVER = Duration.ofMinutes(1);
    private static final Optional<PodTrouble> NO_ROOM =
            Optional.of(new PodTrouble.Unschedulable("0/3 nodes are available"));
    private static final Optional<PodTrouble> NO_IMAGE =
            Optional.of(new PodTrouble.ImageUnavailable("aerospike-server", "x:9", "not found"));
    private static final String RACKS = "rackConfig: {namespaces: [test], racks: [{id: 1}, {id: 2}]%s}\n";
    private static final String RACK_OF_FIVE =
            spec(5, config("")) + "rackConfig: {namespaces: [test], racks: [{id: 1}], maxIgnorablePods: %s}\n";

    private static Plan plan(Scene scene, Duration grace) {
        return new Planner(InitImage.NONE, grace).plan(scene.intent(), scene.seen());
    }

    private static List<String> replaced(Plan plan) {
        return plan.steps().stream()
                .filter(Step.ReplacePod.class::isInstance)
                .map(step -> ((Step.ReplacePod) step).pod().toString())
                .toList();
    }

    private static Scene two() {
        return Scene.of(spec(2, config(""))).services("aero-0-0", "aero-0-1").rack(0, 2);
    }

    private static String otherSetting(String spec) {
        return spec.replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true, poison-allocations: true");
    }

    /** F1. */
    @Test
    void podsOfANewClusterThatFitNowhereAreLeftAloneForAWhileAndThenMadeAnew() {
        var scene = two().pod("aero-0-0", Stage.UNSCHEDULED, NO_ROOM).pod("aero-0-1", Stage.UNSCHEDULED, NO_ROOM);

        assertThat(replaced(plan(scene, NOT_OVER))).isEmpty();
        assertThat(plan(scene, NOT_OVER).firstWait().orElseThrow().what()).isEqualTo(Awaited.GRACE);
        assertThat(replaced(plan(scene, OVER))).containsExactly("aero-0-0", "aero-0-1");
    }

    /** F2. */
    @Test
    void aPodThatFitsNowhereAnyMoreIsMadeAnewAfterTheSameWhileAndTheOthersServeOn() {
        var scene = two().serving("aero-0-0", "aero-0-1")
                .pod("aero-0-1", Stage.UNSCHEDULED, NO_ROOM)
                .completed("aero-0-0", "aero-0-1");

        assertThat(replaced(plan(scene, NOT_OVER))).isEmpty();
        assertThat(replaced(plan(scene, OVER))).containsExactly("aero-0-1");
    }

    /** F3. Loss prevented: a cluster that waits for ever for servers that it has to be given anew. */
    @Test
    void aClusterWhoseStatusHasForgottenItsConfigurationIsMadeAnewWhenAllItsPodsFail() {
        var scene = two().pod("aero-0-0", Stage.STARTING, NO_IMAGE)
                .pod("aero-0-1", Stage.STARTING, NO_IMAGE)
                .completed("aero-0-0", "aero-0-1");
        scene.seen().recorded().orElseThrow().aerospikeConfig = null;

        assertThat(replaced(plan(scene, NOT_OVER))).isEmpty();
        assertThat(replaced(plan(scene, OVER))).containsExactly("aero-0-0", "aero-0-1");
    }

    /** F4. */
    @Test
    void podsThatWaitForAnImageThatNobodyHasAreMadeAnewAtOnceWhenItIsCorrected() {
        var bad = spec(2, config("")).replace("8.1.2.0", "99.1.0.0") + RACKS.formatted("");
        var scene = Scene.of(spec(2, config("")) + RACKS.formatted(""))
                .services("aero-1-0", "aero-2-0")
                .rack(1, 1)
                .rack(2, 1);
        for (String pod : List.of("aero-1-0", "aero-2-0")) {
            var stuck = Scene.of(bad).pod(pod, Stage.STARTING, NO_IMAGE).seen().pods();
            scene.pod(stuck.getFirst());
        }

        assertThat(replaced(plan(scene, NOT_OVER))).containsExactly("aero-1-0", "aero-2-0");
    }

    /** F6. Loss prevented: a server that works is taken before the one that does not is back. */
    @Test
    void aPodThatFailsIsRepairedBeforeOneThatServesIsRestarted() {
        var small = spec(3, config(""));
        var large = small.replace(
                "podSpec: {multiPodPerHost: true}",
                "podSpec: {multiPodPerHost: true, aerospikeContainer: {resources: {requests: {cpu: 3000}}}}");
        var roll = Roll.of(small);
        for (int time = 1; time <= 2; time++) {
            int before = roll.batches.size();
            roll.want(large).until(before + 1);
            assertThat(roll.batches.getLast()).containsExactly("aero-0-2");
            roll.troubles.put(roll.pod("aero-0-2"), NO_ROOM.get());

            roll.want(small).settle();

            assertThat(roll.batches.subList(before, roll.batches.size()))
                    .containsExactly(List.of("aero-0-2"), List.of("aero-0-2"));
            assertThat(roll.done()).isTrue();
        }
    }

    /** F9. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allOthersAreRestartedWhileAPodWithoutNodeMayBeIgnored(boolean image) {
        var spec = RACK_OF_FIVE.formatted(1);
        var roll = Roll.of(spec);
        roll.troubles.put(roll.pod("aero-1-3"), NO_ROOM.get());

        roll.want(image ? spec.replace("8.1.2.0", "8.1.2.1") : otherSetting(spec));
        while (roll.pass()) {
            roll.troubles.put(roll.pod("aero-1-3"), NO_ROOM.get());
        }

        assertThat(roll.plan.ignorable()).containsExactly(roll.pod("aero-1-3"));
        assertThat(roll.batches.stream().flatMap(List::stream))
                .containsExactlyInAnyOrder("aero-1-4", "aero-1-3", "aero-1-2", "aero-1-1", "aero-1-0");
        assertThat(roll.done()).isTrue();
    }

    /** F9. */
    @Test
    void aRestartOnDemandReachesTheOthersWhileAPodWithoutNodeMayBeIgnored() {
        var roll = Roll.of(RACK_OF_FIVE.formatted(1));
        roll.troubles.put(roll.pod("aero-1-3"), NO_ROOM.get());
        var ordered = Scene.of(RACK_OF_FIVE.formatted(1)).intent();
        var restart = new Operation();
        restart.id = "now";
        restart.kind = OperationKind.POD_RESTART;
        ordered.spec().operations = List.of(restart);

        var steps = new Planner(InitImage.NONE).plan(ordered, roll.seen()).steps();

        assertThat(steps).contains(new Step.Quiesce("aero-1-4", List.of("operations[now]: PodRestart")));
    }

    /** F12: one waits for a node, one fails; one of them alone may be ignored, and that is not the one that has data. */
    @Test
    void nobodyLeavesWhileOnePodWaitsForANodeAndAnotherFails() {
        assertThat(replicas("1", "aero-1-1", "aero-1-3")).isEqualTo(5);
    }

    /** F16: 34 % of four is one pod. */
    @Test
    void aShareOfThePodsMayBeIgnored() {
        assertThat(replicas("34%", "aero-1-4")).isEqualTo(4);
        assertThat(replicas("20%", "aero-1-4")).as("less than a pod of four").isEqualTo(5);
    }

    /** Of a rack that shall have four pods instead of five; the first that fails waits for a node if there are two. */
    private static int replicas(String ignorable, String... failing) {
        var scene = Scene.of(RACK_OF_FIVE.replace("size: 5", "size: 4").formatted(ignorable))
                .services("aero-1-0", "aero-1-1", "aero-1-2", "aero-1-3")
                .rack(1, 5)
                .serving("aero-1-0", "aero-1-1", "aero-1-2", "aero-1-3", "aero-1-4")
                .completed("aero-1-0", "aero-1-1", "aero-1-2", "aero-1-3", "aero-1-4");
        for (int i = 0; i < failing.length; i++) {
            boolean pending = failing.length > 1 && i == 0;
            scene.gone(failing[i])
                    .pod(failing[i], pending ? Stage.UNSCHEDULED : Stage.STARTING, pending ? NO_ROOM : NO_IMAGE);
        }
        var serving = 5 - failing.length;
        scene.seen().pods().stream()
                .filter(pod -> pod.serving())
                .forEach(pod -> scene.owning(pod.name().toString(), serving));
        return plan(scene, NOT_OVER).targets().racks().getFirst().replicas();
    }

    /** F17. */
    @Test
    void theVolumesOfAFailedPodThatLeavesGoIfTheirPolicySaysSo() {
        var volume = """
                    - name: data
                      source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}
                      aerospike: {path: /opt/data}
                      cascadeDelete: true
                """;
        var move = Move.of(spec(4, volume) + config("")).fail("aero-0-3");
        move.ignorable.add(move.pod("aero-0-3"));

        move.want(spec(3, volume) + config("")).settle();

        assertThat(move.pods()).containsExactly("aero-0-0", "aero-0-1", "aero-0-2");
        assertThat(move.claims).containsExactly("aero-0-0", "aero-0-1", "aero-0-2");
    }

    /** F18. */
    @Test
    void aPodThatWaitsForItsInitImageIsMadeAnewAtOnceWhenTheRegistryIsCorrected() {
        var init = "podSpec: {multiPodPerHost: true, aerospikeInitContainer: {imageRegistry: %s}}";
        var plain = spec(2, config(""));
        var right = plain.replace("podSpec: {multiPodPerHost: true}", init.formatted("right.example"));
        var wrong = plain.replace("podSpec: {multiPodPerHost: true}", init.formatted("wrong.example"));
        var roll = Roll.of(right);
        roll.want(wrong).until(1);
        roll.troubles.put(
                roll.pod("aero-0-1"), new PodTrouble.ImageUnavailable("aerospike-init", "wrong.example/x", "no host"));
        roll.settle();
        assertThat(roll.batches).as("stuck at the first").hasSize(1);

        roll.want(right).settle();

        assertThat(roll.batches).containsExactly(List.of("aero-0-1"), List.of("aero-0-1"));
        assertThat(roll.done()).isTrue();
    }

    private static String moving(int size, boolean cascade, String rackTwo) {
        var volume = """
                    - name: data
                      source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}
                      aerospike: {path: /opt/data}
                      cascadeDelete: %s
                """;
        return spec(size, volume.formatted(cascade))
                + config("")
                + "rackConfig: {namespaces: [test], racks: [{id: 1}, {id: 2%s}]}\n".formatted(rackTwo);
    }

    /** V6. */
    @Test
    void aPodOfANewRevisionThatFailsIsMadeAnewWhileTheOldOneServesOn() {
        var scene = Scene.of(moving(4, false, ", revision: v1"))
                .services("aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1", "aero-2-v1-0", "aero-2-v1-1")
                .rack(1, 2)
                .rack(2, 2)
                .rack(new RackIdentity(2, "v1"), 1)
                .serving("aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1")
                .completed("aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1")
                .pod("aero-2-v1-0", Stage.STARTING, NO_IMAGE);

        assertThat(replaced(plan(scene, NOT_OVER))).isEmpty();
        assertThat(replaced(plan(scene, OVER))).containsExactly("aero-2-v1-0");
    }

    /** V7. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theVolumesOfAFailedPodOfAnOldRevisionFollowTheirPolicy(boolean cascade) {
        var move = Move.of(moving(4, cascade, "")).fail("aero-2-1");
        move.ignorable.add(move.pod("aero-2-1"));

        move.want(moving(4, cascade, ", revision: v1")).settle();

        assertThat(move.statefulSets()).containsExactly("1", "2-v1");
        assertThat(move.claims.contains("aero-2-1")).isEqualTo(!cascade);
        assertThat(move.claims).contains("aero-2-v1-0", "aero-2-v1-1");
    }
}
