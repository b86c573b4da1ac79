package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainReportTest {

    @Test
    void tellsEverythingOfTheFirstScene() {
        assertThat(PlainReport.changes(Optional.empty(), Scenes.working()))
                .containsExactly(
                        "  0:09  cluster aerospike/aerocluster: 3 pods with server 8.1.1.0 wanted",
                        "  0:09  cluster aerospike/aerocluster: phase InProgress",
                        "  0:09  pod aerocluster-1-0 ready on node-a-1 in us-west1-a, rack 1",
                        "  0:09  pod aerocluster-1-1 starting on node-a-2 in us-west1-a, rack 1",
                        "  0:09  pod aerocluster-2-0 no node yet, rack 2",
                        "  0:09  2,730 migrations left",
                        "  0:09  Ready: no, WaitingForPods: waiting: 1 of 3 pods serve, the next is aerocluster-1-1",
                        "  0:09  Available: yes, Serving: 1 servers serve",
                        "  0:09  Progressing: yes, WaitingForPods: waiting: 1 of 3 pods serve, the next is"
                                + " aerocluster-1-1",
                        "  0:09  Degraded: no, NoProblems: nothing is wrong",
                        "  0:09  event RackCreated: [rack-1] Created rack",
                        "  0:09  event RackCreated: [rack-2] Created rack");
    }

    @Test
    void tellsOnlyWhatChangedSinceTheSceneBefore() {
        assertThat(PlainReport.changes(Optional.of(Scenes.working()), Scenes.ready()))
                .containsExactly(
                        "  1:12  cluster aerospike/aerocluster: phase Completed",
                        "  1:12  pod aerocluster-1-1 ready on node-a-2 in us-west1-a, rack 1",
                        "  1:12  pod aerocluster-2-0 ready on node-b-1 in us-west1-b, rack 2",
                        "  1:12  no migrations left",
                        "  1:12  Ready: yes, AsWanted: all 3 pods serve",
                        "  1:12  Progressing: no, Settled: nothing is left to do",
                        "  1:12  event Ready: Cluster is ready: all 3 pods serve");
    }

    @Test
    void isSilentWhileNothingChangesButTheTime() {
        // Given
        var before = Scenes.working();
        var later = new Scene(Duration.ofSeconds(30), before.cluster(), before.pods(), before.nodes(), before.events());
        // When, Then
        assertThat(PlainReport.changes(Optional.of(before), later)).isEmpty();
    }

    @Test
    void tellsAPodThatVanished() {
        // Given
        var before = Scenes.ready();
        var later = new Scene(
                before.elapsed(), before.cluster(), before.pods().subList(0, 2), before.nodes(), before.events());
        // When, Then
        assertThat(PlainReport.changes(Optional.of(before), later))
                .containsExactly("  1:12  pod aerocluster-2-0 is gone");
    }

    @Test
    void tellsWhyAPodFailedButNotWhyTheSchedulerTakesItsTime() {
        // Given
        var failed = new PodView(
                "aerocluster-1-0",
                Optional.of("1"),
                Optional.of("node-a-1"),
                Optional.empty(),
                "8.1.1.0",
                PodStage.FAILED,
                1,
                "ErrImagePull");
        var before = Scenes.working();
        var later = new Scene(before.elapsed(), before.cluster(), List.of(failed), before.nodes(), before.events());
        // When, Then
        assertThat(PlainReport.changes(Optional.of(later), before))
                .contains("  0:09  pod aerocluster-2-0 no node yet, rack 2");
        assertThat(PlainReport.changes(Optional.of(before), later))
                .contains("  0:09  pod aerocluster-1-0 failed on node-a-1 in us-west1-a, rack 1, restarts: 1:"
                        + " ErrImagePull");
    }

    @Test
    void tellsMigrationsOnceForEachHalving() {
        // Given
        var counts = new long[] {2730, 2600, 2200, 2047, 1500, 1024, 1023, 3, 1, 0};
        // When
        var told = new ArrayList<String>();
        for (int i = 1; i < counts.length; i++) {
            told.addAll(PlainReport.changes(Optional.of(migrating(counts[i - 1])), migrating(counts[i])));
        }
        // Then
        assertThat(told)
                .containsExactly(
                        "  0:09  2,047 migrations left",
                        "  0:09  1,023 migrations left",
                        "  0:09  3 migrations left",
                        "  0:09  1 migrations left",
                        "  0:09  no migrations left");
    }

    @Test
    void repeatsNoConditionWhoseNumbersAloneHaveChanged() {
        // Given
        var other = new ConditionView("Ready", false, Scenes.WORKING.reason(), "waiting: 2 of 3 pods serve");
        // When, Then
        assertThat(PlainReport.changes(Optional.of(withCondition(Scenes.WORKING)), withCondition(other)))
                .isEmpty();
        assertThat(PlainReport.changes(
                        Optional.of(withCondition(Scenes.WORKING)),
                        withCondition(new ConditionView("Ready", false, "PodFailed", "aerocluster-1-1 failed"))))
                .containsExactly("  0:09  Ready: no, PodFailed: aerocluster-1-1 failed");
    }

    private static Scene migrating(long left) {
        return withCluster(Scenes.cluster(Optional.of("InProgress"), List.of(), left));
    }

    private static Scene withCondition(ConditionView condition) {
        return withCluster(Scenes.cluster(Optional.of("InProgress"), List.of(condition), 0));
    }

    private static Scene withCluster(ClusterView cluster) {
        return new Scene(Duration.ofSeconds(9), cluster, List.of(), List.of(), List.of());
    }
}
