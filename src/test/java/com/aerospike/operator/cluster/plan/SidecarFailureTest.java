package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.kube.InitImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers are fine, and containers beside them crash. */
class SidecarFailureTest {
    private static final String TOLERANT = "ignoreSidecarFailure: true\n";
    private static final String RACKS = "rackConfig: {namespaces: [test], racks: [{id: 1}, {id: 2}]%s}\n";

    private static String withSidecar(String spec, String image) {
        return spec.replace(
                "podSpec: {multiPodPerHost: true}",
                "podSpec: {multiPodPerHost: true, sidecars: [{name: exporter, image: '" + image + "'}]}");
    }

    private static String newer(String spec) {
        return spec.replace("8.1.2.0", "8.1.2.1");
    }

    private static String otherSetting(String spec) {
        return spec.replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true, poison-allocations: true");
    }

    /** As many passes as it takes; the sidecar of each pod that was restarted crashes. */
    private static Roll settleWithCrashingSidecars(Roll roll) {
        while (roll.pass()) {
            roll.batches.forEach(batch -> batch.forEach(pod -> roll.unready.add(roll.pod(pod))));
        }
        return roll;
    }

    private static List<String> restarted(Roll roll) {
        return roll.batches.stream().flatMap(List::stream).toList();
    }

    /** Pods that serve, the sidecar of each of {@code crashing} not. */
    private static Scene serving(String spec, int size, String... crashing) {
        var scene = Scene.of(spec).rack(0, size);
        var pods = new String[size];
        for (int ordinal = 0; ordinal < size; ordinal++) {
            pods[ordinal] = "aero-0-" + ordinal;
        }
        scene.services("aero-0-0", "aero-0-1", "aero-0-2", "aero-0-3", "aero-0-4");
        scene.serving(pods);
        for (String pod : pods) {
            scene.owning(pod, size);
        }
        for (String pod : crashing) {
            scene.pod(crashing(scene.seen().pods().stream()
                    .filter(seen -> seen.name().toString().equals(pod))
                    .findFirst()
                    .orElseThrow()));
        }
        return scene;
    }

    private static PodSeen crashing(PodSeen pod) {
        return EditedPod.of(pod, edited -> {
            edited.ready = false;
            edited.trouble = Optional.of(new PodTrouble.CrashLooping("exporter", 1, "no"));
        });
    }

    private static Plan plan(String wanted, Scene scene) {
        return new Planner(InitImage.NONE).plan(Scene.of(wanted).intent(), scene.seen());
    }

    private static int replicas(Plan plan) {
        return plan.targets().racks().getFirst().replicas();
    }

    /** C1. */
    @Test
    void aCrashingSidecarHoldsNeitherItsOwnRollOutNorAnUpgradeUpWhereItMayFail() {
        var plain = spec(3, config("")) + TOLERANT;
        var crashing = withSidecar(plain, "exporter:1");

        var roll = settleWithCrashingSidecars(Roll.of(plain).want(crashing));
        assertThat(roll.done()).isTrue();
        assertThat(restarted(roll)).hasSize(3);

        settleWithCrashingSidecars(roll.want(newer(crashing)));
        assertThat(roll.done()).isTrue();
        assertThat(restarted(roll)).hasSize(6);
    }

    /** C2. Loss prevented: a sidecar that is no good beside every server. */
    @Test
    void aCrashingSidecarStopsAtTheFirstPodUntilItMayFail() {
        var plain = spec(3, config(""));

        var roll = settleWithCrashingSidecars(Roll.of(plain).want(withSidecar(plain, "exporter:1")));
        assertThat(restarted(roll)).containsExactly("aero-0-2");

        settleWithCrashingSidecars(roll.want(withSidecar(plain + TOLERANT, "exporter:1")));
        assertThat(roll.done()).isTrue();
        assertThat(restarted(roll)).containsExactly("aero-0-2", "aero-0-1", "aero-0-0");
    }

    /** C3. */
    @Test
    void theFixOfASidecarReachesThePodThatFailsFirstAndThenAllOthers() {
        var plain = spec(3, config(""));
        var roll = settleWithCrashingSidecars(Roll.of(plain).want(withSidecar(plain, "exporter:1")));

        roll.want(withSidecar(plain, "exporter:2")).until(2);
        assertThat(restarted(roll)).containsExactly("aero-0-2", "aero-0-2");
        roll.unready.clear();
        roll.settle();

        assertThat(roll.done()).isTrue();
        assertThat(restarted(roll)).containsExactly("aero-0-2", "aero-0-2", "aero-0-1", "aero-0-0");
    }

    /** C4. */
    @Test
    void sidecarsThatMayFailKeepNoServerFromItsRestart() {
        var spec = withSidecar(spec(3, config("")) + TOLERANT, "exporter:1");
        var roll = Roll.of(spec);
        roll.unready.add(roll.pod("aero-0-0"));
        roll.unready.add(roll.pod("aero-0-2"));

        roll.want(otherSetting(spec)).settle();

        assertThat(roll.done()).isTrue();
        assertThat(restarted(roll)).containsExactlyInAnyOrder("aero-0-0", "aero-0-1", "aero-0-2");
    }

    /** C5. */
    @Test
    void aCrashingSidecarOfOneRackStopsTheOtherRackTooUntilItMayFail() {
        var plain = spec(4, config("")) + RACKS.formatted("");
        var wanted = otherSetting(withSidecar(plain, "exporter:1"));

        var roll = settleWithCrashingSidecars(Roll.of(plain).want(wanted));
        assertThat(restarted(roll)).containsExactly("aero-1-1");

        settleWithCrashingSidecars(roll.want(wanted + TOLERANT));
        assertThat(roll.done()).isTrue();
        assertThat(restarted(roll)).containsExactly("aero-1-1", "aero-1-0", "aero-2-1", "aero-2-0");
    }

    /** C6. */
    @Test
    void aServerBesideAFailingSidecarIsNotAmongThePodsThatMayBeIgnored() {
        var spec = withSidecar(spec(4, config("")) + RACKS.formatted(", maxIgnorablePods: 1"), "exporter:1");
        var roll = Roll.of(spec);
        roll.unready.add(roll.pod("aero-1-0"));

        settleWithCrashingSidecars(roll.want(otherSetting(spec)));
        assertThat(roll.plan.ignorable()).isEmpty();
        assertThat(roll.plan.settled()).isFalse();
        assertThat(restarted(roll)).containsExactly("aero-1-0");

        settleWithCrashingSidecars(roll.want(otherSetting(spec) + TOLERANT));
        assertThat(roll.done()).isTrue();
        assertThat(restarted(roll)).hasSize(4);
    }

    /** C7. */
    @Test
    void aFailingSidecarKeepsNoNewPodFromComing() {
        var scene = serving(spec(3, config("")), 3, "aero-0-1").completed("aero-0-0", "aero-0-1", "aero-0-2");

        assertThat(replicas(plan(spec(4, config("")), scene))).isEqualTo(4);
    }

    /** C8. */
    @Test
    void noPodComesWhileTheUpgradeStandsAtTheFirstPodWhoseSidecarFails() {
        var old = spec(3, config(""));
        var wanted = newer(spec(4, config("")));
        var halfWay = serving(old, 3, "aero-0-2").completed("aero-0-0", "aero-0-1", "aero-0-2");
        assertThat(replicas(plan(wanted, halfWay))).isEqualTo(3);

        var upgraded = serving(newer(old), 3, "aero-0-0", "aero-0-1", "aero-0-2")
                .completed("aero-0-0", "aero-0-1", "aero-0-2");
        assertThat(replicas(plan(wanted + TOLERANT, upgraded))).isEqualTo(4);
    }

    /** C9. */
    @Test
    void aClusterWhoseSidecarsMayFailShrinksGrowsAndIsUpgraded() {
        var four = spec(4, config("")) + TOLERANT;
        var pods = new String[] {"aero-0-0", "aero-0-1", "aero-0-2", "aero-0-3"};
        var scene = serving(four, 4, pods).completed(pods);

        var smaller = plan(spec(3, config("")) + TOLERANT, scene).steps().getFirst();
        assertThat(smaller).isInstanceOfSatisfying(Step.Quiesce.class, step -> assertThat(step.pod())
                .isEqualTo("aero-0-3"));
        assertThat(replicas(plan(spec(5, config("")) + TOLERANT, scene))).isEqualTo(5);
        assertThat(plan(newer(four), scene).steps().getFirst())
                .isInstanceOfSatisfying(
                        Step.Quiesce.class, step -> assertThat(step.pod()).isEqualTo("aero-0-3"));
    }

    /** C10. */
    @ParameterizedTest
    @ValueSource(strings = {"", TOLERANT})
    void aNewClusterIsNotCompleteWhileASidecarFailsWhateverMayFailLater(String more) {
        var wanted = spec(2, config("")) + more;

        var plan = plan(wanted, serving(wanted, 2, "aero-0-1"));

        assertThat(plan.firstWait()).hasValueSatisfying(wait -> {
            assertThat(wait.what()).isEqualTo(Awaited.PODS);
            assertThat(wait.sentence()).contains("aero-0-1 serves, but a sidecar is not ready");
        });
    }
}
