package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.DynamicConfigUpdateStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change of the configuration costs no more than it must. */
class ConfigurationIT {
    private final Stage stage = Stage.shared();

    @Test
    void whatTheServersReadAtTheirStartRestartsThemInPlace() {
        try (var trio = Cluster.running(stage, "three-nodes.yaml", "trio", "warm")) {
            var before = trio.uids();
            var start = Instant.now();

            trio.change("{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}");

            assertThat(trio.uids()).isEqualTo(before);
            before.keySet().forEach(pod -> assertThat(trio.node(pod).serviceConfig("proto-fd-max"))
                    .contains("18000"));
            assertThat(trio.ordered(start, "quiesce:").stream().distinct())
                    .containsExactly("trio-0-2", "trio-0-1", "trio-0-0");
            trio.assertNothingWasEndangered();
        }
    }

    @Test
    void whatTheServersTakeLiveRestartsNothing() {
        try (var pair = Cluster.running(stage, "two-racks.yaml", "pair", "live")) {
            var before = pair.uids();
            var start = Instant.now();

            pair.change("{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}");

            assertThat(pair.uids()).isEqualTo(before);
            before.keySet().forEach(pod -> assertThat(pair.node(pod).serviceConfig("proto-fd-max"))
                    .contains("18000"));
            assertThat(pair.ordered(start, "quiesce:")).isEmpty();
            assertThat(pair.safety().events()).isEmpty();

            pair.change("{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":null}}}}");
            before.keySet().forEach(pod -> assertThat(pair.node(pod).serviceConfig("proto-fd-max"))
                    .contains("15000"));
            assertThat(pair.ordered(start, "quiesce:")).isEmpty();
        }
    }

    /** A container that starts anew in the same pod reads the file, not what was said to the server before it. */
    @Test
    void aLiveChangeOutlivesTheServerProcess() {
        try (var pair = Cluster.running(stage, "two-racks.yaml", "pair", "outlive")) {
            pair.change("{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}");

            stage.world().kubelet().killServer(pair.namespace(), "pair-1-0");

            stage.world().await(Stage.PATIENCE, "the server to be back", () -> pair.node("pair-1-0")
                    .ready());
            assertThat(pair.node("pair-1-0").serviceConfig("proto-fd-max")).contains("18000");
            pair.awaitReady();
        }
    }

    @Test
    void aMixtureOfBothRestartsInPlace() {
        try (var pair = Cluster.running(stage, "two-racks.yaml", "pair", "mixed")) {
            var before = pair.uids();

            pair.change("""
                    {"spec":{"aerospikeConfig":{"service":{"proto-fd-max":18000,"work-directory":"/opt/aerospike"}}}}""");

            assertThat(pair.uids()).isEqualTo(before);
            pair.assertNothingWasEndangered();
        }
    }

    /** Loss prevented: a value that no server takes restarts servers one after the other. */
    @Test
    void aLiveChangeThatIsRefusedRestartsNothingAndTheNextOneIsTaken() {
        try (var pair = Cluster.running(stage, "two-racks.yaml", "pair", "refused")) {
            var before = pair.uids();
            var namespace = pair.namespace();
            var faults = List.of("pair-1-0", "pair-1-1", "pair-2-0", "pair-2-1").stream()
                    .map(pod -> stage.world().servers().faults(pod))
                    .toList();
            try {
                faults.forEach(each -> each.refuseSetConfigFrom(1));
                pair.patch("{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}");
                stage.world().await(Stage.PATIENCE, "the refusal to be told", () -> stage.condition(
                                namespace, "pair", "Degraded")
                        .filter(condition -> condition.getMessage().contains("proto-fd-max"))
                        .isPresent());
                stage.world()
                        .await(
                                Stage.PATIENCE,
                                "the refusal to be in the pod's status",
                                () -> stage.get(namespace, "pair").getStatus().pods.values().stream()
                                        .anyMatch(pod ->
                                                pod.dynamicConfigUpdateStatus == DynamicConfigUpdateStatus.FAILED));
                assertThat(pair.uids()).isEqualTo(before);
            } finally {
                faults.forEach(each -> each.clear());
            }
            pair.change("{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":17000}}}}");
            assertThat(pair.uids()).isEqualTo(before);
            pair.assertNothingWasEndangered();
        }
    }

    @Test
    void aRestartOnDemandReachesThePodsThatAreNamedAndIsDoneOnce() {
        try (var trio = Cluster.running(stage, "three-nodes.yaml", "trio", "demand")) {
            var before = trio.uids();

            trio.change(
                    "{\"spec\":{\"operations\":[{\"kind\":\"PodRestart\",\"id\":\"one\",\"podList\":[\"trio-0-1\"]}]}}");

            assertThat(trio.uids()).containsEntry("trio-0-0", before.get("trio-0-0"));
            assertThat(trio.uids()).containsEntry("trio-0-2", before.get("trio-0-2"));
            assertThat(trio.uids().get("trio-0-1")).isNotEqualTo(before.get("trio-0-1"));
            assertThat(stage.get(trio.namespace(), "trio").getStatus().operations)
                    .singleElement()
                    .satisfies(done -> assertThat(done.id).isEqualTo("one"));
            var after = trio.uids();
            trio.change("{\"spec\":{\"operations\":[{\"kind\":\"WarmRestart\",\"id\":\"two\"}]}}");
            assertThat(trio.uids()).isEqualTo(after);
            trio.assertNothingWasEndangered();
        }
    }
}
