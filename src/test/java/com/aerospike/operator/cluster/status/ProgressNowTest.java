package com.aerospike.operator.cluster.status;

import static com.aerospike.operator.cluster.Scene.NOW;
import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Progress;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.plan.Awaited;
import com.aerospike.operator.cluster.plan.Effort;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.cluster.plan.PodNeed;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProgressNowTest {
    private static final String WHY = "image: 8.0.0.1 -> 8.1.2.0";

    private static Scene scene() {
        return Scene.of(spec(3, config("")))
                .services("aero-0-0", "aero-0-1", "aero-0-2")
                .rack(0, 3)
                .serving("aero-0-0", "aero-0-1", "aero-0-2");
    }

    private static PodName name(String pod) {
        return PodName.parse("aero", pod).orElseThrow();
    }

    private static Step.Await wait(Awaited what) {
        return new Step.Await(what, "something happens", Duration.ofMinutes(5), Duration.ofSeconds(1));
    }

    private static Map<String, PodNeed> behind(Effort effort, String... pods) {
        var behind = new TreeMap<String, PodNeed>();
        for (String pod : pods) {
            behind.put(pod, PodNeed.of(name(pod), effort, List.of(WHY)));
        }
        return behind;
    }

    /** After a pass that carried out the steps before the first wait. */
    private static Progress after(Scene scene, Map<String, PodNeed> behind, Step... steps) {
        var targets =
                new Planner(InitImage.NONE).plan(scene.intent(), scene.seen()).targets();
        var plan = new Plan(targets, List.of(steps), List.of(), behind);
        var done = Arrays.stream(steps)
                .takeWhile(step -> !(step instanceof Step.Await))
                .map(step -> new Outcome.Done(step, List.of()))
                .toList();
        return ProgressNow.of(
                scene.intent(), scene.seen(), plan, new Outcome(done, Optional.empty(), plan.firstWait()));
    }

    private static AerospikeClusterStatus told(Awaited what, String pod) {
        var status = new AerospikeClusterStatus();
        status.progress = new Progress();
        status.progress.pod = pod;
        status.progress.since = NOW.minusSeconds(90).toString();
        status.conditions = List.of(new ConditionBuilder()
                .withType("Progressing")
                .withReason(what.reason())
                .build());
        return status;
    }

    private static Step[] quiesced() {
        return new Step[] {
            new Step.Quiesce("aero-0-2", List.of(WHY)),
            new Step.Recluster(List.of("aero-0-0")),
            wait(Awaited.HANDOVER),
            new Step.ReplacePod(name("aero-0-2"), "uid", true, List.of(WHY))
        };
    }

    @Test
    void aRollOutSaysWhichPodIsAtHandAndWhyAndWhatItWaitsForAndHowManyAreLeft() {
        var progress = after(scene(), behind(Effort.COLD, "aero-0-0", "aero-0-1", "aero-0-2"), quiesced());

        assertThat(progress.step).isEqualTo("restarting pod aero-0-2: " + WHY);
        assertThat(progress.pod).isEqualTo("aero-0-2");
        assertThat(progress.reason).isEqualTo(WHY);
        assertThat(progress.waitingFor).isEqualTo("something happens");
        assertThat(progress.since).isEqualTo(NOW.toString());
        assertThat(progress.podsPendingRestart).isEqualTo(3);
        assertThat(progress.remaining).isEqualTo(3);
    }

    @Test
    void aLiveChangeIsLeftToDoButIsNoRestart() {
        var progress = after(
                scene(),
                behind(Effort.LIVE, "aero-0-1"),
                new Step.ApplyLive(name("aero-0-1"), "uid", List.of(), List.of(WHY)));

        assertThat(progress.remaining).isEqualTo(1);
        assertThat(progress.podsPendingRestart).isNull();
    }

    @Test
    void theStartOfAWaitOutlivesTheOperator() {
        var behind = behind(Effort.COLD, "aero-0-2");

        assertThat(after(scene().recorded(told(Awaited.HANDOVER, "aero-0-2")), behind, quiesced()).since)
                .isEqualTo(NOW.minusSeconds(90).toString());
    }

    /** Loss prevented: a long roll-out that is called overdue because each of its pods waits for the same. */
    @Test
    void theSameWaitForAnotherPodBeginsAnew() {
        var behind = behind(Effort.COLD, "aero-0-2");

        assertThat(after(scene().recorded(told(Awaited.HANDOVER, "aero-0-1")), behind, quiesced()).since)
                .isEqualTo(NOW.toString());
        assertThat(after(scene().recorded(told(Awaited.PODS, "aero-0-2")), behind, quiesced()).since)
                .isEqualTo(NOW.toString());
    }

    @Test
    void aPodThatComesBackIsTheOneThatIsSpokenOf() {
        var scene = scene().pod("aero-0-1", Stage.STARTING)
                .pod("aero-0-2", Stage.STARTING)
                .recorded(told(Awaited.PODS, "aero-0-2"));

        var progress = after(scene, Map.of(), wait(Awaited.PODS));

        assertThat(progress.pod).isEqualTo("aero-0-2");
        assertThat(progress.since).isEqualTo(NOW.minusSeconds(90).toString());
        assertThat(progress.remaining).isEqualTo(2);
    }

    @Test
    void aSettledClusterTellsNoStep() {
        var progress = after(scene(), Map.of());

        assertThat(progress.step).isNull();
        assertThat(progress.remaining).isNull();
        assertThat(progress.readyPods).isEqualTo(3);
    }
}
