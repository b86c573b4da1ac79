package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.NOW;
import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.facts;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.EditedFacts;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import com.aerospike.operator.node.NodeFacts;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cluster of one rack with two pods gets another rack in its place; then one of the two fails. */
class IgnorableTest {
    private static final PodName FAILED = new PodName("aero", RackIdentity.of(0), 0);
    private static final PodName NEW = new PodName("aero", RackIdentity.of(2), 0);

    /** When the new pods came, with their volumes. */
    private static final Instant CAME = NOW.minusSeconds(121);

    private static final Duration NOT_READY_FOR = Duration.ofSeconds(90);
    private static final Duration LONG = Duration.ofHours(2);
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    private static Scene moving(String more) {
        var racks = "rackConfig: {namespaces: [test], racks: [{id: 2}]%s}".formatted(more);
        return Scene.of(spec(2, config("") + racks))
                .rack(0, 2)
                .rack(2, 2)
                .serving("aero-0-1", "aero-2-0", "aero-2-1")
                .claim(claim("aero-2-0", CAME))
                .claim(claim("aero-2-1", CAME))
                .pod("aero-0-0", Stage.RUNNING, Optional.of(new PodTrouble.CrashLooping("aerospike-server", 1, "no")));
    }

    private static ClaimSeen claim(String pod, Instant created) {
        return new ClaimSeen(
                "work-" + pod, "work", pod, "claim-" + pod, Optional.of("ssd"), false, true, created, false);
    }

    /** Complete once with rack 0 alone. */
    private static Scene completed(Scene scene) {
        var status = Running.completed(Scene.of(spec(2, config(""))).intent());
        status.conditions = List.of(new ConditionBuilder()
                .withType("Ready")
                .withStatus("False")
                .withLastTransitionTime(NOW.minus(NOT_READY_FOR).toString())
                .build());
        return scene.recorded(status);
    }

    private static NodeFacts running(String pod, Duration uptime) {
        return EditedFacts.of(facts(pod, 3, "KEY", List.of()), edited -> edited.uptime = Optional.of(uptime));
    }

    private static Set<PodName> ignorable(Scene scene) {
        return Ignorable.of(scene.intent(), scene.seen(), Duration.ZERO);
    }

    @Test
    void aFailedPodOfARackThatGoesIsLeftOutWhileTheOthersOfThenServeOn() {
        var scene = completed(moving("")).server("aero-0-1", running("aero-0-1", LONG));

        assertThat(ignorable(scene)).containsExactly(FAILED);
    }

    /** Loss prevented: servers that came when the data was away already pass for those that have its copies. */
    @Test
    void aServerThatStartedLaterProvesNothing() {
        var scene = completed(moving(""))
                .server("aero-0-1", running("aero-0-1", JUST_NOW))
                .server("aero-2-0", running("aero-2-0", LONG))
                .server("aero-2-1", running("aero-2-1", LONG));

        assertThat(ignorable(scene)).isEmpty();
    }

    /** Loss prevented: it had the other copies by then, and came back without what was written while it was away. */
    @Test
    void aServerOfANewRackThatStartedTwiceProvesNothingEither() {
        var scene = completed(moving("")).server("aero-0-1", running("aero-0-1", LONG));
        var restarted = scene.seen().pod(NEW).orElseThrow();

        assertThat(ignorable(scene.pod(EditedPod.of(restarted, pod -> pod.serverRestarts = 1))))
                .isEmpty();
    }

    /** Loss prevented: the same, where the pod was deleted meanwhile. */
    @Test
    void norDoesOneWhosePodIsNotTheFirst() {
        var scene = completed(moving(""))
                .server("aero-0-1", running("aero-0-1", LONG))
                .claim(claim(NEW.toString(), CAME.minusSeconds(60)));

        assertThat(ignorable(scene)).isEmpty();
    }

    /** Loss prevented: a cluster that never was complete serves all the same, perhaps from the one pod that fails now. */
    @Test
    void aFailedPodOfAClusterThatNeverWasCompleteIsKept() {
        var scene = moving("").server("aero-0-1", running("aero-0-1", LONG));

        assertThat(ignorable(scene)).isEmpty();
    }

    @Test
    void whoLetsPodsBeIgnoredGivesThoseOfRacksThatGoUpToo() {
        assertThat(ignorable(moving(", maxIgnorablePods: 1"))).containsExactly(FAILED);
    }
}
