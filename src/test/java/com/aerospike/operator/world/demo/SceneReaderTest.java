package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SceneReaderTest {

    private static final Instant BEGAN = Instant.parse("2026-08-01T10:00:00.700Z");

    @Test
    void readsTheClusterWithItsConditionsAndMigrations() {
        // Given
        var cluster = cluster("""
            status:
              phase: InProgress
              observedGeneration: 3
              progress: {migrationsLeft: 812}
              conditions:
              - {type: Ready, status: "False", reason: WaitingForPods, message: waiting for two pods}
            """);
        // When
        var scene = read(cluster, List.of(), List.of(), List.of());
        // Then
        assertThat(scene.elapsed()).isEqualTo(Duration.ofMillis(9_300));
        assertThat(scene.cluster())
                .isEqualTo(new ClusterView(
                        "shop",
                        "ring",
                        4,
                        "8.1.1.0",
                        Optional.of("InProgress"),
                        true,
                        List.of(new ConditionView("Ready", false, "WaitingForPods", "waiting for two pods")),
                        812));
    }

    @Test
    void aStatusOfAnOlderSpecDoesNotCountAsReady() {
        // Given
        var status = """
            status:
              phase: Completed
              observedGeneration: %d
              conditions:
              - {type: Ready, status: "True", reason: AsWanted, message: all 4 pods serve}
            """;
        // When, Then
        assertThat(read(cluster(status.formatted(2))).cluster().ready()).isFalse();
        assertThat(read(cluster(status.formatted(3))).cluster().ready()).isTrue();
    }

    @Test
    void aClusterWithoutStatusHasNeitherPhaseNorConditions() {
        var view = read(cluster("")).cluster();
        assertThat(view.phase()).isEmpty();
        assertThat(view.conditions()).isEmpty();
        assertThat(view.ready()).isFalse();
    }

    @Test
    void findsOutHowFarAPodHasCome() {
        assertThat(stage("{}", "")).isEqualTo(PodStage.UNSCHEDULED);
        assertThat(stage("{phase: Pending}", "a")).isEqualTo(PodStage.PREPARING);
        assertThat(stage("{conditions: [{type: Initialized, status: 'True'}]}", "a"))
                .isEqualTo(PodStage.STARTING);
        assertThat(stage("{conditions: [{type: Initialized, status: 'True'}, {type: Ready, status: 'True'}]}", "a"))
                .isEqualTo(PodStage.READY);
        assertThat(stage("{phase: Failed}", "a")).isEqualTo(PodStage.FAILED);
        assertThat(stage("{containerStatuses: [{name: s, state: {waiting: {reason: ContainerCreating}}}]}", "a"))
                .isEqualTo(PodStage.PREPARING);
    }

    @Test
    void tellsWhyAContainerDoesNotRun() {
        // Given
        var pulling =
                "{containerStatuses: [{name: server, state: {waiting: {reason: ErrImagePull, message: no such tag}}}]}";
        var ended = "{initContainerStatuses: [{name: init, state: {terminated: {exitCode: 3, message: bad volume}}}]}";
        // When, Then
        assertThat(pod(pulling, "a").detail()).isEqualTo("ErrImagePull, no such tag");
        assertThat(pod(ended, "a").detail()).isEqualTo("init ended with code 3, bad volume");
        assertThat(pod(ended, "a").stage()).isEqualTo(PodStage.FAILED);
        assertThat(pod("{conditions: [{type: PodScheduled, status: 'False', message: no room}]}", "")
                        .detail())
                .isEqualTo("no room");
    }

    @Test
    void readsRackNodeAddressAndImageOfAPod() {
        // Given
        var cluster = cluster("status: {pods: {ring-2-0: {podPort: 3000}}}");
        // When
        var scene = read(cluster, List.of(podObject("{podIP: 127.0.0.7}", "node-b")), List.of(), List.of());
        // Then
        assertThat(scene.pods())
                .containsExactly(new PodView(
                        "ring-2-0",
                        Optional.of("2-blue"),
                        Optional.of("node-b"),
                        Optional.of("127.0.0.7:3000"),
                        "8.1.1.0",
                        PodStage.PREPARING,
                        0,
                        ""));
    }

    @Test
    void readsZonesAndWhetherNodesAreThere() {
        // Given
        var node = Serialization.unmarshal("""
            metadata: {name: node-b, labels: {topology.kubernetes.io/zone: zone-b}}
            status: {conditions: [{type: Ready, status: Unknown}]}
            """, Node.class);
        // When, Then
        assertThat(read(cluster(""), List.of(), List.of(node), List.of()).nodes())
                .containsExactly(new NodeView("node-b", "zone-b", false));
    }

    @Test
    void ordersEventsByTimeAndThenByName() {
        // Given
        var events = List.of(
                event("ring.2", "2026-08-01T10:00:05Z", "Second"),
                event("ring.3", "2026-08-01T10:00:07Z", "Third"),
                event("ring.1", "2026-08-01T10:00:05Z", "First"),
                event("ring.0", "2026-08-01T10:00:00Z", "AtOnce"));
        // When
        var read = read(cluster(""), List.of(), List.of(), events).events();
        // Then
        assertThat(read).extracting(EventView::reason).containsExactly("AtOnce", "First", "Second", "Third");
        assertThat(read).extracting(EventView::at).startsWith(Duration.ZERO, Duration.ofMillis(4_300));
    }

    @Test
    void anImageByDigestHasNoVersion() {
        assertThat(PodReading.tag("registry.example:5000/aerospike/server:8.1.1.0"))
                .isEqualTo("8.1.1.0");
        assertThat(PodReading.tag("registry.example:5000/aerospike/server")).isEmpty();
        assertThat(PodReading.tag("aerospike/server@sha256:00ff")).isEmpty();
    }

    private static Scene read(AerospikeCluster cluster) {
        return read(cluster, List.of(), List.of(), List.of());
    }

    private static Scene read(AerospikeCluster cluster, List<Pod> pods, List<Node> nodes, List<Event> events) {
        return new SceneReader(BEGAN).read(cluster, pods, nodes, events, Instant.parse("2026-08-01T10:00:10Z"));
    }

    private static AerospikeCluster cluster(String status) {
        return Serialization.unmarshal("""
            metadata: {name: ring, namespace: shop, generation: 3}
            spec: {size: 4, image: "aerospike/aerospike-server-enterprise:8.1.1.0"}
            """ + status, AerospikeCluster.class);
    }

    private static PodStage stage(String status, String node) {
        return pod(status, node).stage();
    }

    private static PodView pod(String status, String node) {
        return PodReading.of(podObject(status, node), Optional.empty());
    }

    private static Pod podObject(String status, String node) {
        return Serialization.unmarshal("""
            metadata:
              name: ring-2-0
              labels: {aerospike.com/rack-id: "2", aerospike.com/rack-revision: blue}
            spec:
              nodeName: %s
              containers: [{name: aerospike-server, image: "aerospike/aerospike-server-enterprise:8.1.1.0"}]
            status: %s
            """.formatted(node.isEmpty() ? "null" : node, status), Pod.class);
    }

    private static Event event(String name, String time, String reason) {
        return Serialization.unmarshal("""
            metadata: {name: %s}
            type: Normal
            reason: %s
            message: something happened
            lastTimestamp: "%s"
            """.formatted(name, reason, time), Event.class);
    }
}
