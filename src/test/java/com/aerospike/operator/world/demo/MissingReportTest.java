package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingReportTest {

    @Test
    void namesEveryConditionAndEveryPodThatIsNotReady() {
        assertThat(MissingReport.of(Scenes.working()))
                .containsExactly(
                        "1 of 3 pods are ready, phase InProgress, 2730 migrations left",
                        "condition Ready is False, WaitingForPods: waiting: 1 of 3 pods serve, the next is"
                                + " aerocluster-1-1",
                        "condition Available is True, Serving: 1 servers serve",
                        "condition Progressing is True, WaitingForPods: waiting: 1 of 3 pods serve, the next is"
                                + " aerocluster-1-1",
                        "condition Degraded is False, NoProblems: nothing is wrong",
                        "pod aerocluster-1-1 starting on node-a-2",
                        "pod aerocluster-2-0 no node yet: 0/3 nodes are available: 1 Insufficient cpu");
    }

    @Test
    void suspectsTheOperatorWhenItHasWrittenNothing() {
        assertThat(MissingReport.of(Scenes.created()))
                .containsExactly(
                        "0 of 3 pods are ready, phase not set, 0 migrations left",
                        "the operator has written no conditions: it may not run, or may lack rights");
    }

    @Test
    void repeatsTheWarnings() {
        // Given
        var scene = Scenes.created();
        var events = List.of(new EventView(scene.elapsed(), true, "PodFailed", "aerocluster-1-0: ErrImagePull"));
        // When, Then
        assertThat(MissingReport.of(new Scene(scene.elapsed(), scene.cluster(), scene.pods(), scene.nodes(), events)))
                .endsWith("warning PodFailed: aerocluster-1-0: ErrImagePull");
    }
}
