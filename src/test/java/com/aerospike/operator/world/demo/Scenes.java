package com.aerospike.operator.world.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Scenes for tests: a cluster of three pods in two racks on its way to being ready, and when it is. */
final class Scenes {

    static final ConditionView WORKING = new ConditionView(
            "Ready", false, "WaitingForPods", "waiting: 1 of 3 pods serve, the next is aerocluster-1-1");

    private static final List<NodeView> NODES = List.of(
            new NodeView("node-a-1", "us-west1-a", true),
            new NodeView("node-a-2", "us-west1-a", true),
            new NodeView("node-b-1", "us-west1-b", true));

    private Scenes() {}

    /** Nothing but the resource itself. */
    static Scene created() {
        return new Scene(
                Duration.ofMillis(1_400), cluster(Optional.empty(), List.of(), 0), List.of(), NODES, List.of());
    }

    static Scene working() {
        var conditions = List.of(
                WORKING,
                new ConditionView("Available", true, "Serving", "1 servers serve"),
                new ConditionView("Progressing", true, "WaitingForPods", WORKING.message()),
                new ConditionView("Degraded", false, "NoProblems", "nothing is wrong"));
        return new Scene(
                Duration.ofSeconds(9),
                cluster(Optional.of("InProgress"), conditions, 2730),
                List.of(
                        pod("aerocluster-1-0", "1", "node-a-1", PodStage.READY),
                        pod("aerocluster-1-1", "1", "node-a-2", PodStage.STARTING),
                        unscheduled()),
                NODES,
                List.of(rackCreated(1), rackCreated(2)));
    }

    static Scene ready() {
        var conditions = List.of(
                new ConditionView("Ready", true, "AsWanted", "all 3 pods serve"),
                new ConditionView("Available", true, "Serving", "3 servers serve"),
                new ConditionView("Progressing", false, "Settled", "nothing is left to do"),
                new ConditionView("Degraded", false, "NoProblems", "nothing is wrong"));
        return new Scene(
                Duration.ofSeconds(72),
                cluster(Optional.of("Completed"), conditions, 0),
                List.of(
                        pod("aerocluster-1-0", "1", "node-a-1", PodStage.READY),
                        pod("aerocluster-1-1", "1", "node-a-2", PodStage.READY),
                        pod("aerocluster-2-0", "2", "node-b-1", PodStage.READY)),
                NODES,
                List.of(
                        rackCreated(1),
                        rackCreated(2),
                        new EventView(Duration.ofSeconds(71), false, "Ready", "Cluster is ready: all 3 pods serve")));
    }

    /** Of a spec that is newer than the status, although that says ready. */
    static Scene edited() {
        var ready = ready();
        var old = ready.cluster();
        var cluster =
                new ClusterView(old.namespace(), old.name(), 4, old.version(), old.phase(), false, old.conditions(), 0);
        return new Scene(ready.elapsed(), cluster, ready.pods(), ready.nodes(), ready.events());
    }

    static ClusterView cluster(Optional<String> phase, List<ConditionView> conditions, long migrations) {
        return new ClusterView(
                "aerospike", "aerocluster", 3, "8.1.1.0", phase, phase.isPresent(), conditions, migrations);
    }

    static PodView pod(String name, String rack, String node, PodStage stage) {
        var address = Optional.of("127.0.0." + (10 + name.charAt(name.length() - 1) - '0') + ":3000");
        return new PodView(name, Optional.of(rack), Optional.of(node), address, "8.1.1.0", stage, 0, "");
    }

    private static PodView unscheduled() {
        return new PodView(
                "aerocluster-2-0",
                Optional.of("2"),
                Optional.empty(),
                Optional.empty(),
                "8.1.1.0",
                PodStage.UNSCHEDULED,
                0,
                "0/3 nodes are available: 1 Insufficient cpu");
    }

    private static EventView rackCreated(int rack) {
        return new EventView(Duration.ofSeconds(rack), false, "RackCreated", "[rack-" + rack + "] Created rack");
    }
}
