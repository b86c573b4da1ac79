package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.node.NamespaceFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Do the nodes share partitions out by another number of copies than they were told? A new number counts only after a
 * recluster, and an operator that dies between the two leaves nothing behind but this difference.
 */
final class Redistribution {
    private Redistribution() {}

    static List<Step> steps(Intent intent, Snapshot seen) {
        // Nothing else changes the number in a running server, and a recluster for nothing is not free.
        return intent.dynamicConfigEnabled() && due(seen.answering().values())
                ? List.of(new Step.Recluster(List.copyOf(seen.answering().keySet())))
                : List.of();
    }

    private static boolean due(Collection<NodeSeen.Answering> nodes) {
        Map<String, Integer> having = new HashMap<>();
        nodes.stream()
                .flatMap(node -> node.facts().namespaces().stream())
                .forEach(namespace -> having.merge(namespace.name(), 1, Integer::sum));
        return nodes.stream()
                .flatMap(node -> node.facts().namespaces().stream())
                .anyMatch(namespace -> differs(namespace, having.get(namespace.name())));
    }

    /** There are never more copies than nodes. Of a roster's nodes another one is in charge. */
    private static boolean differs(NamespaceFacts namespace, int nodes) {
        return !namespace.strongConsistency()
                && namespace.replicationFactor().isPresent()
                && namespace.configuredReplicationFactor().isPresent()
                && namespace.replicationFactor().getAsInt()
                        != Math.min(namespace.configuredReplicationFactor().getAsInt(), nodes);
    }
}
