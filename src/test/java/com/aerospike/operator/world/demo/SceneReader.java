package com.aerospike.operator.world.demo;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Progress;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns objects of the API into a scene.
 *
 * @param began when the demo began
 */
record SceneReader(Instant began) {

    Scene read(
            AerospikeCluster cluster,
            Collection<Pod> pods,
            Collection<Node> nodes,
            Collection<Event> events,
            Instant now) {
        var status = Optional.ofNullable(cluster.getStatus());
        return new Scene(
                Duration.between(began, now),
                cluster(cluster, status),
                pods.stream()
                        .map(pod -> PodReading.of(pod, port(status, pod)))
                        .sorted(Comparator.comparing(PodView::name))
                        .toList(),
                nodes.stream()
                        .map(SceneReader::node)
                        .sorted(Comparator.comparing(NodeView::name))
                        .toList(),
                events.stream()
                        .sorted(Comparator.comparing(SceneReader::time)
                                .thenComparing(event -> event.getMetadata().getName()))
                        .map(this::event)
                        .toList());
    }

    private static ClusterView cluster(AerospikeCluster cluster, Optional<AerospikeClusterStatus> status) {
        var metadata = cluster.getMetadata();
        var phase = metadata.getDeletionTimestamp() == null
                ? status.map(seen -> seen.phase).map(seen -> seen.wire())
                : Optional.of("Deleting");
        return new ClusterView(
                metadata.getNamespace(),
                metadata.getName(),
                cluster.getSpec().size,
                PodReading.tag(cluster.getSpec().image),
                phase,
                status.map(seen -> seen.observedGeneration)
                        .filter(metadata.getGeneration()::equals)
                        .isPresent(),
                status.map(seen -> seen.conditions).orElse(List.of()).stream()
                        .map(SceneReader::condition)
                        .toList(),
                status.map(seen -> seen.progress)
                        .map((Progress progress) -> progress.migrationsLeft)
                        .orElse(0L));
    }

    private static ConditionView condition(Condition condition) {
        return new ConditionView(
                condition.getType(),
                "True".equals(condition.getStatus()),
                condition.getReason(),
                condition.getMessage());
    }

    private static Optional<Integer> port(Optional<AerospikeClusterStatus> status, Pod pod) {
        return status.map(seen -> seen.pods)
                .map(all -> all.get(pod.getMetadata().getName()))
                .map(entry -> entry.podPort);
    }

    private static NodeView node(Node node) {
        var labels = Optional.ofNullable(node.getMetadata().getLabels()).orElse(Map.of());
        var ready = Optional.ofNullable(node.getStatus()).stream()
                .flatMap(status -> Optional.ofNullable(status.getConditions()).stream())
                .flatMap(List::stream)
                .anyMatch(condition -> "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
        return new NodeView(node.getMetadata().getName(), labels.getOrDefault(Labels.NODE_ZONE, ""), ready);
    }

    private EventView event(Event event) {
        var at = Duration.between(began, time(event));
        // The API keeps whole seconds, so an event of the first second can seem to come before it.
        return new EventView(
                at.isNegative() ? Duration.ZERO : at,
                "Warning".equals(event.getType()),
                event.getReason(),
                event.getMessage());
    }

    private static Instant time(Event event) {
        return Stream.of(
                        Optional.ofNullable(event.getLastTimestamp()),
                        Optional.ofNullable(event.getEventTime()).map(time -> time.getTime()),
                        Optional.ofNullable(event.getMetadata().getCreationTimestamp()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
    }
}
