package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Clusters grow at once and shrink one drained node at a time. */
class ScalingIT {
    private final Stage stage = Stage.shared();

    /** Loss prevented: a node that leaves before its data is on the others. */
    @Test
    void threeNodesBecomeSixAndThenTwo() {
        try (var trio = Cluster.running(stage, "three-nodes.yaml", "trio", "scale")) {
            trio.change("{\"spec\":{\"size\":6}}");
            assertThat(trio.podNames()).hasSize(6);
            var shrinking = Instant.now();

            trio.change("{\"spec\":{\"size\":2}}");

            assertThat(trio.podNames()).containsExactly("trio-0-0", "trio-0-1");
            assertThat(trio.claimNames()).containsExactly("work-trio-0-0", "work-trio-0-1");
            assertThat(stage.get(trio.namespace(), "trio").getStatus().pods).containsOnlyKeys("trio-0-0", "trio-0-1");
            assertThat(trio.ordered(shrinking, "quiesce:").stream().distinct())
                    .containsExactly("trio-0-5", "trio-0-4", "trio-0-3", "trio-0-2");
            assertThat(trio.ordered(shrinking, "services-alumni-reset")).contains("trio-0-0", "trio-0-1");
            trio.assertNothingWasEndangered();
        }
    }

    @Test
    void aChangeOfMindHalfWayLeavesNoNodeQuiesced() {
        try (var trio = Cluster.running(stage, "three-nodes.yaml", "trio", "mind")) {
            trio.change("{\"spec\":{\"size\":5}}");
            trio.patch("{\"spec\":{\"size\":2}}");
            stage.world()
                    .await(
                            Stage.PATIENCE,
                            "the first node to leave",
                            () -> trio.podNames().size() < 5);

            trio.change("{\"spec\":{\"size\":4}}");

            assertThat(trio.podNames()).hasSize(4);
            assertThat(trio.podNames()).noneMatch(pod -> trio.node(pod).quiesced());
            trio.assertNothingWasEndangered();
        }
    }

    @Test
    void aClusterOfTwoRacksLosesOneAndGetsItBack() {
        try (var pair = Cluster.running(stage, "two-racks.yaml", "pair", "racks")) {
            pair.change("""
                    {"spec":{"size":6,"rackConfig":{"racks":[
                      {"id":1,"zone":"us-west1-a"},{"id":2,"zone":"us-west1-b"},{"id":3,"zone":"us-west1-c"}]}}}""");
            assertThat(pair.statefulSets()).containsExactly("pair-1", "pair-2", "pair-3");

            pair.change("""
                    {"spec":{"size":4,"rackConfig":{"racks":[
                      {"id":1,"zone":"us-west1-a"},{"id":3,"zone":"us-west1-c"}]}}}""");

            assertThat(pair.statefulSets()).containsExactly("pair-1", "pair-3");
            assertThat(pair.podNames()).containsExactly("pair-1-0", "pair-1-1", "pair-3-0", "pair-3-1");
            assertThat(pair.claimNames())
                    .containsExactly("work-pair-1-0", "work-pair-1-1", "work-pair-3-0", "work-pair-3-1");
            pair.podNames().forEach(pod -> assertThat(pair.node(pod).serviceConfig("migrate-fill-delay"))
                    .as("after the last node has left, copies are filled up with the usual delay again")
                    .contains("1"));
            pair.assertNothingWasEndangered();
        }
    }

    /** Loss prevented: the old generation of a rack goes before the new one has its data. */
    @Test
    void aNewRevisionTakesARackOver() {
        try (var pair = Cluster.running(stage, "two-racks.yaml", "pair", "revision")) {
            pair.change("""
                    {"spec":{"rackConfig":{"racks":[
                      {"id":1,"zone":"us-west1-a"},{"id":2,"zone":"us-west1-b","revision":"v2"}]}}}""");

            assertThat(pair.statefulSets()).containsExactly("pair-1", "pair-2-v2");
            assertThat(pair.podNames()).containsExactly("pair-1-0", "pair-1-1", "pair-2-v2-0", "pair-2-v2-1");
            pair.assertNothingWasEndangered();
        }
    }

    @Test
    void aStronglyConsistentClusterTakesItsNodesOffTheRosterBeforeTheyLeave() {
        try (var strong = Cluster.running(stage, "strong-in-two-zones.yaml", "strong", "roster")) {
            strong.change("{\"spec\":{\"size\":6}}");
            strong.change("{\"spec\":{\"size\":4}}");

            var cluster =
                    stage.world().servers().find(strong.namespace(), "strong").orElseThrow();
            assertThat(cluster.unavailable("ledger")).isZero();
            assertThat(cluster.dead("ledger")).isZero();
            strong.assertNothingWasEndangered();
        }
    }
}
