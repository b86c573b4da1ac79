package com.aerospike.operator.world.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All there is to show at one moment.
 *
 * @param elapsed time since the demo began
 * @param pods in the order of their names
 * @param events on the cluster, oldest first
 */
record Scene(Duration elapsed, ClusterView cluster, List<PodView> pods, List<NodeView> nodes, List<EventView> events) {

    Scene {
        pods = List.copyOf(pods);
        nodes = List.copyOf(nodes);
        events = List.copyOf(events);
    }

    Optional<PodView> pod(String name) {
        return pods.stream().filter(pod -> pod.name().equals(name)).findFirst();
    }

    /** Empty while the pod has no node, or when that node is gone. */
    Optional<NodeView> nodeOf(PodView pod) {
        return pod.node()
                .flatMap(name ->
                        nodes.stream().filter(node -> node.name().equals(name)).findFirst());
    }

    long readyPods() {
        return pods.stream().filter(pod -> pod.stage() == PodStage.READY).count();
    }
}
