package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.Snapshot;

/**
 * The world again right before servers are stopped: the pods from the API server itself, because a cache may not know yet
 * that somebody else deleted one, and then their servers.
 */
public final class FreshLook {
    private final KubernetesHand hand;
    private final NodeDoors doors;

    public FreshLook(KubernetesHand hand, NodeDoors doors) {
        this.hand = hand;
        this.doors = doors;
    }

    /** @throws StepFailure if the API server does not tell */
    public Snapshot again(Intent intent, Snapshot seen) throws StepFailure, InterruptedException {
        var now = seen.withPods(hand.pods(intent.namespace(), intent.name()));
        return doors.of(intent, now).askAgain(now);
    }
}
