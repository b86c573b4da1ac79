package com.aerospike.operator.cluster.status;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Phase;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.plan.Awaited;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToleranceTest {
    private static final Set<PodName> LAST =
            Set.of(PodName.parse("aero", "aero-0-1").orElseThrow());
    private static final Step GRACE =
            new Step.Await(Awaited.GRACE, "pod aero-0-1 may recover", Duration.ofMinutes(10), Duration.ofSeconds(10));

    private static Scene failing(PodTrouble trouble, String more) {
        return Scene.of(spec(2, config("") + more))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .pod("aero-0-1", Stage.STARTING, Optional.of(trouble));
    }

    private static AerospikeClusterStatus after(Scene scene, Set<PodName> ignorable, Step... left) {
        var planned = new Planner(InitImage.NONE).plan(scene.intent(), scene.seen());
        var plan = new Plan(planned.targets(), List.of(left), planned.problems(), Map.of(), ignorable);
        return StatusAfter.of(
                scene.intent(), scene.seen(), plan, new Outcome(List.of(), Optional.empty(), plan.firstWait()));
    }

    private static String says(AerospikeClusterStatus status, ConditionType type) {
        var condition = Conditions.find(status.conditions, type).orElseThrow();
        return condition.getStatus() + " " + condition.getReason() + " " + condition.getMessage();
    }

    @Test
    void aPodThatMayBeLeftOutDoesNotKeepTheSpecFromBeingCompletedButTheClusterIsNotReady() {
        var status = after(failing(new PodTrouble.Unschedulable("no room"), ""), LAST, GRACE);

        assertThat(status.phase).isEqualTo(Phase.COMPLETED);
        assertThat(status.size).isEqualTo(2);
        assertThat(says(status, ConditionType.READY))
                .isEqualTo("False PodsLeftOut 1 of 2 pods serve, the spec is carried out on them; left out as "
                        + "maxIgnorablePods allows: aero-0-1");
        assertThat(says(status, ConditionType.DEGRADED))
                .startsWith("True PodUnschedulable")
                .contains("no room");
        assertThat(says(status, ConditionType.PROGRESSING)).startsWith("True WaitingForRecovery");
    }

    @Test
    void thePodsThatMayNotBeLeftOutAreWaitedFor() {
        var status = after(failing(new PodTrouble.Unschedulable("no room"), ""), Set.of(), GRACE);

        assertThat(status.phase).isEqualTo(Phase.ERROR);
        assertThat(says(status, ConditionType.READY)).startsWith("False PodUnschedulable");
        assertThat(status.aerospikeConfig).isNull();
    }

    @Test
    void workOnOtherPodsGoesOnBeforeTheSpecIsCompleted() {
        var other = PodName.parse("aero", "aero-0-0").orElseThrow();
        var status = after(
                failing(new PodTrouble.Unschedulable("no room"), ""),
                LAST,
                new Step.ReplacePod(other, "uid", true, List.of("image")));

        assertThat(status.phase).isEqualTo(Phase.IN_PROGRESS);
    }

    @Test
    void aSidecarThatMayFailLeavesTheClusterReadyAndIsTold() {
        var crash = new PodTrouble.CrashLooping("logger", 1, "no config");
        var scene = failing(crash, "ignoreSidecarFailure: true\n");
        scene.pod("aero-0-1", Stage.SERVING, Optional.of(crash));

        var status = after(scene, Set.of());

        assertThat(status.phase).isEqualTo(Phase.COMPLETED);
        assertThat(says(status, ConditionType.READY)).startsWith("True AsWanted");
        assertThat(says(status, ConditionType.DEGRADED)).startsWith("True SidecarFailed");
    }
}
