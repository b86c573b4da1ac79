package com.aerospike.operator.cluster.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.plan.Awaited;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.NodeVerbs;
import com.aerospike.operator.world.server.ServerFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plan may be seconds old when its turn comes to stop a server. */
class LastLookTest {
    private final ServerFixture servers = new ServerFixture(91, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void batchGoesThoughItsFirstPodIsOnItsWayOut() throws Exception {
        var stage = quiesced(4, 2, 3);
        stage.hand.onDelete(pod -> servers.node(pod.ordinal()).stop(true));

        var outcome = stage.carryOut(replace(3), replace(2));

        assertThat(outcome.waiting()).isEmpty();
        assertThat(stage.hand.asked)
                .containsExactly(
                        new FakeHand.Deleted(Stage.name(3), Stage.uid(3)),
                        new FakeHand.Deleted(Stage.name(2), Stage.uid(2)));
    }

    @Test
    void batchEndsWhenANodeBesidesItIsLost() throws Exception {
        var stage = quiesced(4, 2, 3);
        stage.hand.onDelete(pod -> {
            servers.node(pod.ordinal()).stop(true);
            servers.node(0).kill();
        });

        var outcome = stage.carryOut(replace(3), replace(2));

        assertThat(outcome.waiting().orElseThrow().what()).isEqualTo(Awaited.HANDOVER);
        assertThat(stage.hand.asked(FakeHand.Deleted.class))
                .extracting(FakeHand.Deleted::pod)
                .containsExactly(Stage.name(3));
    }

    @Test
    void serverStaysWhenAnotherNodeWasLostSinceThePlan() throws Exception {
        var stage = quiesced(3, 2);
        servers.node(0).kill();

        var outcome = stage.carryOut(warm(2));

        assertThat(outcome.waiting()).isPresent();
        assertThat(stage.hand.asked).isEmpty();
    }

    @Test
    void serverStaysWhileClientsUseIt() throws Exception {
        var stage = quiesced(3, 2);
        servers.faults(2).keepTraffic(12.5);

        var outcome = stage.carryOut(warm(2));

        assertThat(outcome.waiting().orElseThrow().sentence())
                .contains("clients still use")
                .contains("aero-1-2");
        assertThat(stage.hand.asked).isEmpty();
    }

    @Test
    void serverThatOwnsPartitionsAgainStays() throws Exception {
        servers.start(3);
        var stage = Stage.of(3, servers);

        var outcome = stage.carryOut(warm(2));

        assertThat(outcome.waiting().orElseThrow().sentence()).contains("still owns partitions");
        assertThat(stage.hand.asked).isEmpty();
    }

    @Test
    void quiescedAndIdleServerIsRestarted() throws Exception {
        var stage = quiesced(3, 2);

        var outcome = stage.carryOut(warm(2));

        assertThat(outcome.waiting()).isEmpty();
        assertThat(outcome.failed()).isEmpty();
        assertThat(stage.hand.asked(FakeHand.Ran.class)).hasSize(1);
    }

    @Test
    void serverStaysWhenSomebodyDeletedAnotherPodAMomentAgo() throws Exception {
        var stage = quiesced(3, 2).later(0, pod -> pod.terminating = true);

        var outcome = stage.carryOut(warm(2));

        assertThat(outcome.waiting().orElseThrow().sentence()).contains("aero-1-0 is being deleted");
        assertThat(stage.hand.asked).isEmpty();
    }

    @Test
    void serverStaysWhenAnotherPodWasMadeAnewAMomentAgo() throws Exception {
        var stage = quiesced(3, 2).later(0, pod -> pod.uid = "another");

        var outcome = stage.carryOut(replace(2));

        assertThat(outcome.waiting().orElseThrow().sentence()).contains("aero-1-0 is gone");
        assertThat(stage.hand.asked).isEmpty();
    }

    private Stage quiesced(int size, int... nodes) throws Exception {
        servers.start(size);
        for (int node : nodes) {
            try (var session = servers.session(node)) {
                session.verbs().quiesce();
            }
        }
        for (int i = 0; i < size; i++) {
            try (var session = servers.session(i)) {
                if (session.verbs().recluster() == NodeVerbs.Recluster.STARTED) {
                    break;
                }
            }
        }
        for (int node : nodes) {
            servers.await(cluster -> servers.node(node).quiesced());
        }
        servers.awaitAll();
        return Stage.of(size, servers);
    }

    private static Step replace(int index) {
        PodName pod = Stage.name(index);
        return new Step.ReplacePod(pod, Stage.uid(index), true, List.of("image"));
    }

    private static Step warm(int index) {
        return new Step.WarmRestart(
                Stage.name(index), Stage.uid(index), true, List.of("namespaces changed"), List.of(), "");
    }
}
