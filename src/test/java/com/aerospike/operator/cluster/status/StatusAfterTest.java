package com.aerospike.operator.cluster.status;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Phase;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.InitImage;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusAfterTest {
    private static Scene starting() {
        return Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .pod("aero-0-0", Stage.SERVING)
                .pod("aero-0-1", Stage.STARTING);
    }

    private static Scene settled() {
        return Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1");
    }

    /** The status of a pass in which nothing could be done but wait. */
    private static AerospikeClusterStatus after(Scene scene) {
        var plan = new Planner(InitImage.NONE).plan(scene.intent(), scene.seen());
        var outcome = new Outcome(List.of(), Optional.empty(), plan.firstWait());
        return StatusAfter.of(scene.intent(), scene.seen(), plan, outcome);
    }

    private static AerospikeClusterStatus afterFailing(Scene scene, String what, String why) {
        var plan = new Planner(InitImage.NONE).plan(scene.intent(), scene.seen());
        var outcome = new Outcome(List.of(), Optional.of(new Outcome.Failed(what, why)), Optional.empty());
        return StatusAfter.of(scene.intent(), scene.seen(), plan, outcome);
    }

    private static Condition condition(AerospikeClusterStatus status, ConditionType type) {
        return Conditions.find(status.conditions, type).orElseThrow();
    }

    @Test
    void whilePodsStartTheStatusSaysWhatIsWaitedFor() {
        var status = after(starting());

        assertThat(status.phase).isEqualTo(Phase.IN_PROGRESS);
        assertThat(status.aerospikeConfig).isNull();
        assertThat(condition(status, ConditionType.READY).getStatus()).isEqualTo("False");
        assertThat(condition(status, ConditionType.PROGRESSING)).satisfies(progressing -> {
            assertThat(progressing.getStatus()).isEqualTo("True");
            assertThat(progressing.getReason()).isEqualTo("WaitingForPods");
            assertThat(progressing.getMessage()).contains("1 of 2 pods serve", "aero-0-1 is starting");
        });
        assertThat(status.progress.since).isEqualTo(Scene.NOW.toString());
        assertThat(status.pods).containsOnlyKeys("aero-0-0");
    }

    @Test
    void onceAllIsAsWantedTheSpecIsCopied() {
        var scene = settled();

        var status = after(scene);

        assertThat(status.phase).isEqualTo(Phase.COMPLETED);
        assertThat(status.size).isEqualTo(2);
        assertThat(status.aerospikeConfig).isEqualTo(scene.intent().spec().aerospikeConfig);
        assertThat(status.selector).isEqualTo("aerospike.com/cr=aero,app=aerospike-cluster");
        assertThat(status.observedGeneration).isEqualTo(3);
        assertThat(condition(status, ConditionType.READY).getStatus()).isEqualTo("True");
        assertThat(condition(status, ConditionType.DEGRADED).getStatus()).isEqualTo("False");
        assertThat(status.isReadinessProbeEnabled).isTrue();
    }

    @Test
    void aConditionKeepsItsTimeWhileItsStatusIsTheSame() {
        var before = after(settled());
        before.conditions.forEach(condition -> condition.setLastTransitionTime("2026-01-01T00:00:00Z"));

        var now = after(settled().recorded(before));

        assertThat(now.conditions).allSatisfy(condition -> assertThat(condition.getLastTransitionTime())
                .isEqualTo("2026-01-01T00:00:00Z"));
    }

    @Test
    void repeatingAPassOfASettledClusterChangesNothing() {
        var before = after(settled());

        assertThat(StatusChange.between(Optional.of(before), after(settled().recorded(before))))
                .isEqualTo(StatusChange.NONE);
    }

    @Test
    void anotherPodThatServesIsAGradualChangeAndCompletionADecisiveOne() {
        var before = after(starting());
        var oneMore = after(
                starting().recorded(before).serving("aero-0-0", "aero-0-1").pod("aero-0-1", Stage.RUNNING));

        assertThat(StatusChange.between(Optional.of(before), oneMore)).isEqualTo(StatusChange.GRADUAL);
        assertThat(StatusChange.between(Optional.of(before), after(settled().recorded(before))))
                .isEqualTo(StatusChange.DECISIVE);
    }

    @Test
    void aProblemDegradesAndNamesItself() {
        var status = after(starting()
                .pod(
                        "aero-0-1",
                        Stage.STARTING,
                        Optional.of(new PodTrouble.ImageUnavailable("aerospike-server", "x:9", "no such image"))));

        assertThat(status.phase).isEqualTo(Phase.ERROR);
        assertThat(condition(status, ConditionType.DEGRADED)).satisfies(degraded -> {
            assertThat(degraded.getStatus()).isEqualTo("True");
            assertThat(degraded.getReason()).isEqualTo("ImageUnavailable");
            assertThat(degraded.getMessage()).contains("spec.image", "no such image");
        });
    }

    @Test
    void aFailedStepIsAProblemAndTheClusterIsNotComplete() {
        var status = afterFailing(settled(), "writing StatefulSet of the cluster", "spec is too long");

        assertThat(status.phase).isEqualTo(Phase.ERROR);
        assertThat(condition(status, ConditionType.READY).getStatus()).isEqualTo("False");
        assertThat(condition(status, ConditionType.DEGRADED).getMessage())
                .isEqualTo("writing StatefulSet of the cluster: spec is too long");
    }

    @Test
    void usersThatWereAppliedAreRecordedAtOnce() {
        var scene = Scene.of(spec(2, config("security: {}") + """
                        aerospikeAccessControl:
                          users:
                            - {name: admin, secretName: auth-secret, roles: [sys-admin, user-admin]}
                        """))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1");
        var plan = new Planner(InitImage.NONE).plan(scene.intent(), scene.seen());
        var step = (Step.ApplyAccessControl) plan.steps().getFirst();

        var status = StatusAfter.of(
                scene.intent(),
                scene.seen(),
                plan,
                new Outcome(List.of(new Outcome.Done(step, List.of())), Optional.empty(), Optional.empty()));

        assertThat(status.phase).isEqualTo(Phase.IN_PROGRESS);
        assertThat(status.aerospikeAccessControl).isSameAs(step.wanted());
    }

    @Test
    void asManyServersGoneAsThereAreCopiesMakesDataUnreachable() {
        var completed = after(settled());
        completed.size = 3;
        var scene = Scene.of(spec(3, config("")))
                .services("aero-0-0", "aero-0-1", "aero-0-2")
                .rack(0, 3)
                .recorded(completed)
                .serving("aero-0-0");

        assertThat(condition(after(scene), ConditionType.AVAILABLE)).satisfies(available -> {
            assertThat(available.getStatus()).isEqualTo("False");
            assertThat(available.getReason()).isEqualTo("CopiesMissing");
        });
    }

    @Test
    void aRefusedSpecKeepsWhatWasCompletedAndNamesTheFields() {
        var completed = after(settled());
        completed.lastWhole = "2026-03-01T09:11:00Z";

        var status = StatusAfter.refused(
                Optional.of(completed),
                List.of(new Violation("V-X-1", "spec.image", "has no tag", "add one")),
                4,
                Scene.NOW);

        assertThat(status.phase).isEqualTo(Phase.ERROR);
        assertThat(status.size).isEqualTo(2);
        assertThat(status.pods).hasSize(2);
        assertThat(status.lastWhole).isEqualTo("2026-03-01T09:11:00Z");
        assertThat(condition(status, ConditionType.AVAILABLE).getStatus()).isEqualTo("True");
        assertThat(condition(status, ConditionType.DEGRADED).getMessage()).contains("spec.image: has no tag (add one)");
        assertThat(Notices.turned(Optional.of(completed), status))
                .extracting(Notice::reason)
                .containsExactly("SpecRefused");
        assertThat(Notices.turned(Optional.of(status), status)).isEmpty();
    }

    @Test
    void aPausedClusterSaysSoAndNothingElse() {
        var completed = after(settled());

        var status = StatusAfter.paused(Optional.of(completed), 4, Scene.NOW);

        assertThat(status.phase).isEqualTo(Phase.COMPLETED);
        assertThat(condition(status, ConditionType.READY).getStatus()).isEqualTo("True");
        assertThat(condition(status, ConditionType.PROGRESSING).getReason()).isEqualTo("Paused");
    }
}
