package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.Operation;
import com.aerospike.operator.api.v1.OperationKind;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.InitImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A restart of all pods is asked for together with a smaller size (scenario O4). */
class OnDemandWhileShrinkingTest {
    private static Intent wanted() {
        var intent = Scene.of(spec(2, config(""))).intent();
        var restart = new Operation();
        restart.id = "now";
        restart.kind = OperationKind.POD_RESTART;
        intent.spec().operations = List.of(restart);
        return intent;
    }

    private static Plan plan(Scene scene) {
        return new Planner(InitImage.NONE).plan(wanted(), scene.seen());
    }

    @Test
    void thePodThatIsTooManyLeavesBeforeAnybodyIsRestarted() {
        var scene = Scene.of(spec(3, config("")))
                .services("aero-0-0", "aero-0-1", "aero-0-2")
                .rack(0, 3)
                .serving("aero-0-0", "aero-0-1", "aero-0-2")
                .completed("aero-0-0", "aero-0-1", "aero-0-2");

        var steps = plan(scene).steps();

        assertThat(steps)
                .filteredOn(Step.Quiesce.class::isInstance)
                .singleElement()
                .satisfies(step -> assertThat(((Step.Quiesce) step).pod()).isEqualTo("aero-0-2"));
        assertThat(steps).noneMatch(Step.ReplacePod.class::isInstance);
    }

    @Test
    void thePodsThatStayAreRestartedAfterwards() {
        var scene = Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .completed("aero-0-0", "aero-0-1");

        var plan = plan(scene);

        assertThat(plan.behind()).containsOnlyKeys("aero-0-0", "aero-0-1");
        assertThat(plan.steps().getFirst())
                .isEqualTo(new Step.Quiesce("aero-0-1", List.of("operations[now]: PodRestart")));
    }
}
