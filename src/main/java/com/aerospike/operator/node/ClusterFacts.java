package com.aerospike.operator.node;

import java.util.Optional;

/**
 * The cluster as one node sees it. Nodes that see the same key agree about everything else here.
 *
 * @param key changes with every change of membership and every recluster; absent while the node is in no cluster
 * @param size members; 0 while the node is in no cluster
 * @param integrity no faulty or missing paxos member known
 * @param principal the member that takes the {@code recluster} order; absent on servers that do not tell
 */
public record ClusterFacts(Optional<String> key, int size, boolean integrity, Optional<NodeId> principal) {

    private static final String NO_KEY = "0";

    static ClusterFacts of(Pairs statistics) throws MalformedAnswer {
        var key = statistics.requiredText("cluster_key");
        return new ClusterFacts(
                key.equals(NO_KEY) ? Optional.empty() : Optional.of(key),
                statistics.requiredInt("cluster_size"),
                statistics.requiredFlag("cluster_integrity"),
                statistics
                        .text("cluster_principal")
                        .or(() -> statistics.text("paxos_principal"))
                        .filter(NodeId::isValid)
                        .filter(id -> !id.equals(NO_KEY))
                        .map(NodeId::new));
    }
}
