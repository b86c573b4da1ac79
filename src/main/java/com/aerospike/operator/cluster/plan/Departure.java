package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;

/**
 * Pods that leave the cluster together and for good: the highest ordinals of one rack, because a StatefulSet gives up no
 * others.
 *
 * @param pods highest ordinal first; one of them may not exist or not run
 * @param replicasAfter size of the rack's StatefulSet without them
 * @param because why they leave, for status, log and events
 */
public record Departure(RackIdentity rack, List<PodName> pods, int replicasAfter, List<String> because) {
    public Departure {
        pods = List.copyOf(pods);
        because = List.copyOf(because);
    }
}
