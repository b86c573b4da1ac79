package com.aerospike.operator.cluster.status;

import static com.aerospike.operator.cluster.Scene.NOW;
import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Phase;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Removable;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.plan.Awaited;
import com.aerospike.operator.cluster.plan.Effort;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.PodNeed;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final AerospikeClusterStatus WORKING = status(Phase.IN_PROGRESS);

    private static Scene scene() {
        return Scene.of(spec(3, config("")))
                .services("aero-0-0", "aero-0-1", "aero-0-2")
                .rack(0, 3)
                .serving("aero-0-0", "aero-0-1", "aero-0-2");
    }

    private static PodName name(String pod) {
        return PodName.parse("aero", pod).orElseThrow();
    }

    private static AerospikeClusterStatus status(Phase phase, String... pods) {
        var status = new AerospikeClusterStatus();
        status.phase = phase;
        status.conditions = List.of();
        status.pods = new TreeMap<>();
        Arrays.stream(pods).forEach(pod -> status.pods.put(pod, new PodStatus()));
        return status;
    }

    private static Targets targets(Scene scene, Set<RackIdentity> removable, RackTarget... racks) {
        return new Targets(
                scene.intent(), "init:1", List.of(racks), Set.of(), List.of(), new Removable(removable, Set.of()));
    }

    private static RackTarget sized(int rack, int replicas) {
        return new RackTarget.Held(RackIdentity.of(rack), replicas);
    }

    private static Outcome done(Step... steps) {
        return new Outcome(
                Arrays.stream(steps)
                        .map(step -> new Outcome.Done(step, List.of()))
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    private static Plan plan(Targets targets, Effort effort, String... behind) {
        var needs = new TreeMap<String, PodNeed>();
        Arrays.stream(behind).forEach(pod -> needs.put(pod, PodNeed.of(name(pod), effort, List.of("image"))));
        return new Plan(targets, List.of(), List.of(), needs);
    }

    private static List<String> told(Scene scene, Plan plan, Outcome outcome, AerospikeClusterStatus now) {
        return Notices.after(scene.intent(), scene.seen(), plan, outcome, now).stream()
                .map(notice -> notice.reason() + ": " + notice.sentence())
                .toList();
    }

    private static List<String> told(Scene scene, Targets targets, Step... done) {
        return told(scene, plan(targets, Effort.COLD), done(done), WORKING);
    }

    private static Step replace(String pod) {
        return new Step.ReplacePod(name(pod), "uid", true, List.of("image"));
    }

    private static PodSeen restarted(Scene scene, String pod, Instant at) {
        var seen = scene.seen().pod(name(pod)).orElseThrow();
        var applied = new Applied("", "", false, at.toString(), "", null);
        return EditedPod.of(seen, edited -> edited.applied = Optional.of(applied));
    }

    private static AerospikeClusterStatus notReadySince(Instant since, String progressing) {
        var status = status(Phase.IN_PROGRESS);
        status.conditions = List.of(
                new ConditionBuilder()
                        .withType("Ready")
                        .withStatus("False")
                        .withReason("Working")
                        .withLastTransitionTime(since.toString())
                        .build(),
                new ConditionBuilder()
                        .withType("Progressing")
                        .withStatus("True")
                        .withReason(progressing)
                        .build());
        return status;
    }

    @Test
    void aRackThatIsMadeResizedOrDeletedIsNamedAsItsUsersKnowItFromAko() {
        var scene = scene().rack(1, 2).rack(2, 2).rack(3, 0);

        assertThat(told(
                        scene,
                        targets(scene, Set.of(RackIdentity.of(3)), sized(0, 3), sized(1, 4), sized(2, 1), sized(4, 1))))
                .containsExactly(
                        "RackScaleUp: [rack-1] Scaling up StatefulSet `db/aero-1` from 2 to 4 replicas",
                        "RackScaleDown: [rack-2] Scaling down StatefulSet `db/aero-2` from 2 to 1 replicas",
                        "RackCreated: [rack-4] Created rack",
                        "RackDeleted: [rack-3] Deleted rack");
    }

    @Test
    void objectsThatCouldNotBeWrittenAreNoNews() {
        var scene = scene();
        var failed = new Outcome(
                List.of(), Optional.of(new Outcome.Failed("writing the objects", "quota")), Optional.empty());

        assertThat(told(scene, plan(targets(scene, Set.of(), sized(0, 5)), Effort.COLD), failed, WORKING))
                .isEmpty();
    }

    @Test
    void podsThatAreForgottenAreTheEndOfAScaleDown() {
        var scene = scene().recorded(status(Phase.IN_PROGRESS, "aero-0-2", "aero-0-3", "aero-0-4"));
        var targets = targets(scene, Set.of(), sized(0, 3));

        assertThat(told(scene, targets, new Step.ForgetNode(name("aero-0-4"), List.of())))
                .containsExactly("PodDeleted: [rack-0] Deleted Pods `db/aero-0-4`");
        assertThat(told(
                        scene,
                        targets,
                        new Step.ForgetNode(name("aero-0-4"), List.of()),
                        new Step.ForgetNode(name("aero-0-3"), List.of())))
                .containsExactly(
                        "PodDeleted: [rack-0] Deleted Pods `db/aero-0-3, db/aero-0-4`",
                        "RackScaledDown: [rack-0] Scaled down StatefulSet `db/aero-0` from 5 to 3 replicas");
    }

    @Test
    void aRollOutBeginsWithItsFirstPodAndNotWithTheNext() {
        var first = scene();
        var plan = plan(targets(first, Set.of(), sized(0, 3)), Effort.COLD, "aero-0-1", "aero-0-2");
        var next = first.recorded(notReadySince(NOW.minusSeconds(60), "Working"));

        assertThat(told(first, plan, done(replace("aero-0-2")), WORKING))
                .containsExactly("RackRollingRestart: [rack-0] Started rolling restart");
        next.pod(restarted(next, "aero-0-2", NOW.minusSeconds(30)));
        assertThat(told(next, plan, done(replace("aero-0-1")), WORKING)).isEmpty();
    }

    @Test
    void aPodThatIsMadeAnewForItsOwnTroubleIsNoRollOut() {
        var scene = scene();

        assertThat(told(scene, targets(scene, Set.of(), sized(0, 3)), replace("aero-0-2")))
                .isEmpty();
    }

    @Test
    void completionEndsWhatWasBegun() {
        var scene = scene();
        var recorded = completedWithTwoPodsOfAnOlderImage(scene);
        recorded.conditions = notReadySince(NOW.minusSeconds(60), "Working").conditions;
        scene.recorded(recorded).pod(restarted(scene, "aero-0-1", NOW.minusSeconds(30)));
        var plan = plan(targets(scene, Set.of(), sized(0, 3)), Effort.COLD);

        assertThat(told(scene, plan, done(), status(Phase.COMPLETED)))
                .containsExactly(
                        "RackImageUpdated: [rack-0] Updated image for StatefulSet `db/aero-0`",
                        "RackRollingRestarted: [rack-0] Finished rolling restart",
                        "RackScaledUp: [rack-0] Scaled up StatefulSet `db/aero-0` from 2 to 3 replicas");
        recorded.phase = Phase.COMPLETED;
        assertThat(told(scene, plan, done(), status(Phase.COMPLETED))).isEmpty();
    }

    private static AerospikeClusterStatus completedWithTwoPodsOfAnOlderImage(Scene scene) {
        var older = Scene.of(spec(2, config("")).replace("8.1.2.0", "8.1.2.1"))
                .intent()
                .spec();
        var status = status(Phase.IN_PROGRESS);
        CompletedSpec.copy(older, status);
        return status;
    }

    @Test
    void aLiveChangeEndsWithTheLastPodOfItsRack() {
        var scene = scene();
        var plan = plan(targets(scene, Set.of(), sized(0, 3)), Effort.LIVE, "aero-0-1", "aero-0-2");
        var one = new Step.ApplyLive(name("aero-0-2"), "uid", List.of(), List.of("x"));
        var other = new Step.ApplyLive(name("aero-0-1"), "uid", List.of(), List.of("x"));

        assertThat(told(scene, plan, done(one), WORKING)).isEmpty();
        assertThat(told(scene, plan, done(one, other), WORKING))
                .containsExactly("DynamicConfigUpdated: [rack-0] Finished dynamic config update");
    }

    @Test
    void waitingForMigrationsIsToldOnce() {
        var wait = new Step.Await(Awaited.MIGRATIONS, "5 left", Duration.ofHours(6), Duration.ofSeconds(1));
        var plan = new Plan(
                targets(scene(), Set.of(), sized(0, 3)), List.of(wait, replace("aero-0-2")), List.of(), Map.of());
        var waiting = new Outcome(List.of(), Optional.empty(), Optional.of(wait));
        var before = scene().recorded(notReadySince(NOW, "Working"));
        var after = scene().recorded(notReadySince(NOW, "WaitingForMigrations"));

        assertThat(told(before, plan, waiting, WORKING))
                .containsExactly("WaitMigration: [rack-0] Waiting for migrations to complete");
        assertThat(told(after, plan, waiting, WORKING)).isEmpty();
    }
}
