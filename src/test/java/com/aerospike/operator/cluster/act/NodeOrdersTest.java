package com.aerospike.operator.cluster.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.world.server.ServerFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodeOrdersTest {
    private static final String CLEAR = "tip-clear:host-port-list=aero-1-2.aero.db:3002";

    private final ServerFixture servers = new ServerFixture(93, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void fillDelayIsSetOnEveryNamedNodeAndOnNoOther() throws Exception {
        var stage = stage(3);

        var outcome = stage.carryOut(new Step.SetMigrateFillDelay(0, List.of("aero-1-0", "aero-1-2")));

        assertThat(outcome.failed()).isEmpty();
        assertThat(servers.log().podsAsked("set-config:context=service;migrate-fill-delay=0"))
                .containsExactlyInAnyOrder("aero-1-0", "aero-1-2");
    }

    @Test
    void nodeThatCannotBeToldItsFillDelayIsAFailure() throws Exception {
        var stage = stage(2);
        servers.node(0).kill();

        var outcome = stage.carryOut(new Step.SetMigrateFillDelay(0, stage.allPods()));

        assertThat(outcome.failed().orElseThrow().why()).contains(servers.ip(0).getHostAddress());
    }

    @Test
    void nodesForgetThePodByItsNameAtItsHeartbeatPort() throws Exception {
        var stage = stage(2);

        var outcome = stage.carryOut(forget(stage));

        assertThat(outcome.failed()).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(servers.log().of(ServerFixture.pod(i))).containsSubsequence(CLEAR, "services-alumni-reset");
        }
    }

    @Test
    void oneNodeThatDoesNotHearItHoldsNothingUp() throws Exception {
        var stage = stage(2);
        servers.node(0).kill();

        var outcome = stage.carryOut(forget(stage));

        assertThat(outcome.failed()).isEmpty();
        assertThat(servers.log().of(ServerFixture.pod(1))).contains(CLEAR);
    }

    @Test
    void podIsNotForgottenWhenNobodyHearsIt() throws Exception {
        var stage = stage(2);
        servers.node(0).kill();
        servers.node(1).kill();

        var outcome = stage.carryOut(forget(stage));

        assertThat(outcome.failed().orElseThrow().why()).contains("no node could be told");
    }

    private Stage stage(int size) throws InterruptedException {
        servers.start(size);
        return Stage.of(size, servers);
    }

    private static Step forget(Stage stage) {
        return new Step.ForgetNode(Stage.name(2), stage.allPods());
    }
}
