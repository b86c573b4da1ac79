package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.strongSpec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.ConfTemplates;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A rack is given a configuration that its servers refuse, and is then taken out of the spec. Its pods hold data that the
 * others wait for.
 */
class OutgoingConfsTest {
    private static final RackIdentity LEAVES = RackIdentity.of(2);
    private static final String BOTH = "rackConfig: {namespaces: [ledger], racks: [{id: 1}, {id: 2}]}\n";
    private static final String ONE = "rackConfig: {namespaces: [ledger], racks: [{id: 1}]}\n";
    private static final String GOOD = with(15_000);
    private static final String BAD = with(99_999);
    private static final String CORRECTED = with(16_000);

    /** In a scene pods have been failing for two minutes. */
    private static final Duration NOT_OVER = Duration.ofMinutes(10);

    private static final Duration OVER = Duration.ofMinutes(1);

    private static final Optional<PodTrouble> REFUSED =
            Optional.of(new PodTrouble.CrashLooping("aerospike-server", 1, "line 7: bad value"));

    private static String with(int value) {
        return strongSpec(4, "ledger", "")
                .replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true, proto-fd-max: " + value);
    }

    private static KnownConf conf(String spec) {
        return Scene.of(spec + BOTH).intent().rack(LEAVES).orElseThrow().conf();
    }

    private static PodSeen started(String spec, String pod, Stage stage, Optional<PodTrouble> trouble) {
        return Scene.of(spec + BOTH).pod(pod, stage, trouble).seen().pods().getFirst();
    }

    /** Rack 1 serves what it always did; rack 2 is to leave. */
    private static Scene scene(String wanted, ConfTemplates known) {
        var scene = Scene.of(wanted + ONE).rack(1, 4).rack(LEAVES, 2).memory(LEAVES, new RackMemory.Blank(known));
        for (int i = 0; i < 4; i++) {
            scene.pod(started(GOOD, "aero-1-" + i, Stage.SERVING, Optional.empty()));
        }
        return scene.recorded(Running.completed(Scene.of(GOOD + BOTH).intent()));
    }

    private static ConfTemplates known(String inForce, String... earlier) {
        var texts = new TreeMap<String, KnownConf>();
        List.of(earlier).forEach(spec -> texts.put(conf(spec).hash(), conf(spec)));
        return ConfTemplates.of(conf(inForce), texts);
    }

    private static Plan plan(Scene scene, Duration grace) {
        return new Planner(InitImage.NONE, grace).plan(scene.intent(), scene.seen());
    }

    private static Optional<KnownConf> given(Plan plan) {
        return plan.targets().reconfiguredRacks().stream()
                .filter(held -> held.identity().equals(LEAVES))
                .flatMap(held -> held.conf().stream())
                .findFirst();
    }

    private static List<String> replaced(Plan plan) {
        return plan.steps().stream()
                .filter(Step.ReplacePod.class::isInstance)
                .map(step -> ((Step.ReplacePod) step).pod().toString())
                .toList();
    }

    /** Loss prevented: partitions of a rack that goes stay away for ever, because no correction reaches its servers. */
    @Test
    void itsPodsGoBackAtOnceToWhatTheOthersOfTheRackRun() {
        var scene = scene(BAD, known(BAD, GOOD))
                .pod(started(GOOD, "aero-2-0", Stage.SERVING, Optional.empty()))
                .pod(started(BAD, "aero-2-1", Stage.RUNNING, REFUSED));

        var plan = plan(scene, NOT_OVER);

        assertThat(given(plan)).contains(conf(GOOD));
        assertThat(replaced(plan)).containsExactly("aero-2-1");
    }

    @Test
    void whereNoneServesThatIsWhatTheClusterWasCompletedWith() {
        var scene = scene(BAD, known(BAD))
                .pod(started(BAD, "aero-2-0", Stage.RUNNING, REFUSED))
                .pod(started(BAD, "aero-2-1", Stage.RUNNING, REFUSED));

        assertThat(given(plan(scene, NOT_OVER))).contains(conf(GOOD));
        assertThat(replaced(plan(scene, NOT_OVER))).containsExactly("aero-2-0", "aero-2-1");
    }

    /** It was added with the bad configuration and has no past to go back to. */
    @Test
    void aRackThatNeverServedIsGivenWhatTheSpecSaysNow() {
        var scene = scene(CORRECTED, known(BAD))
                .pod(started(BAD, "aero-2-0", Stage.RUNNING, REFUSED))
                .pod(started(BAD, "aero-2-1", Stage.RUNNING, REFUSED))
                .recorded(Running.completed(Scene.of(GOOD + ONE).intent()));

        assertThat(given(plan(scene, NOT_OVER))).contains(conf(CORRECTED));
    }

    /** Loss prevented: its servers start without the devices that hold their data. */
    @Test
    void whatTheSpecSaysIsNothingForARackWithOtherDevices() {
        var scene = scene(CORRECTED.replace("/dev/data", "/dev/other"), known(BAD))
                .pod(started(BAD, "aero-2-0", Stage.RUNNING, REFUSED))
                .pod(started(BAD, "aero-2-1", Stage.RUNNING, REFUSED))
                .recorded(Running.completed(Scene.of(GOOD + ONE).intent()));

        assertThat(given(plan(scene, OVER))).isEmpty();
    }

    /** It ran with it, so that it fails has another cause, and it may recover. */
    @Test
    void whatTheRackWasCompletedWithHasItsTime() {
        var scene = scene(CORRECTED, known(GOOD))
                .pod(started(GOOD, "aero-2-0", Stage.RUNNING, REFUSED))
                .pod(started(GOOD, "aero-2-1", Stage.RUNNING, REFUSED));

        assertThat(given(plan(scene, NOT_OVER))).isEmpty();
        assertThat(replaced(plan(scene, NOT_OVER))).isEmpty();
        assertThat(given(plan(scene, OVER))).contains(conf(CORRECTED));
    }

    @Test
    void afterTheLastOfThemTheFirstIsTriedAgain() {
        var scene = scene(CORRECTED, known(CORRECTED))
                .pod(started(CORRECTED, "aero-2-0", Stage.RUNNING, REFUSED))
                .pod(started(CORRECTED, "aero-2-1", Stage.RUNNING, REFUSED));

        assertThat(given(plan(scene, NOT_OVER))).contains(conf(GOOD));
    }

    @Test
    void aConfigurationWithWhichAServerRunsIsNotWhatAnotherFailsOf() {
        var scene = scene(CORRECTED, known(BAD, GOOD))
                .pod(started(BAD, "aero-2-0", Stage.SERVING, Optional.empty()))
                .pod(started(BAD, "aero-2-1", Stage.RUNNING, REFUSED));

        assertThat(given(plan(scene, OVER))).isEmpty();
    }

    /** The ConfigMap has changed already, and the pod, which mounts it anew only when it is made, has not. */
    @Test
    void aPodThatFailsOfWhatIsNoLongerInForceIsMadeAnew() {
        var scene = scene(BAD, known(GOOD))
                .pod(started(GOOD, "aero-2-0", Stage.SERVING, Optional.empty()))
                .pod(started(BAD, "aero-2-1", Stage.RUNNING, REFUSED));

        var plan = plan(scene, NOT_OVER);

        assertThat(given(plan)).isEmpty();
        assertThat(replaced(plan)).containsExactly("aero-2-1");
    }

    @Test
    void nothingIsDoneToARackWhosePodsCannotBeMadeForAnotherReason() {
        var scene = scene(CORRECTED, known(BAD, GOOD))
                .pod(started(BAD, "aero-2-0", Stage.STARTING, Optional.of(new PodTrouble.InitFailed(1, "no room"))))
                .pod(started(BAD, "aero-2-1", Stage.UNSCHEDULED, Optional.of(new PodTrouble.Unschedulable("no room"))));

        assertThat(given(plan(scene, OVER))).isEmpty();
    }
}
