package com.aerospike.operator.cluster.plan;

import java.time.Duration;

/**
 * What the operator can wait for; the name is the reason in the resource's conditions. The deadline is when a wait
 * becomes a problem worth a person's eyes; waiting goes on after it.
 */
public enum Awaited {
    NODE_PORTS("WaitingForNodePorts", Duration.ofMinutes(1)),
    PODS("WaitingForPods", Duration.ofMinutes(10)),
    CREDENTIALS("WaitingForSecrets", Duration.ofMinutes(1)),
    CLUSTER("WaitingForCluster", Duration.ofMinutes(5)),
    /** A server was told to restart in place and the new process does not answer yet. */
    RESTART("WaitingForRestart", Duration.ofMinutes(10)),
    /** Pods that are wanted no more are still there. */
    LEAVING("WaitingForPodsToLeave", Duration.ofMinutes(5)),
    /** Volume claims that were deleted are still there. */
    CLAIMS("WaitingForVolumes", Duration.ofMinutes(5)),
    /** A pod in trouble is given time to recover by itself before it is made anew. */
    GRACE("WaitingForRecovery", Duration.ofMinutes(10)),
    HANDOVER("WaitingForHandover", Duration.ofMinutes(5)),
    MIGRATIONS("WaitingForMigrations", Duration.ofHours(6)),
    PARTITIONS("WaitingForPartitions", Duration.ofMinutes(10)),
    /** What is wanted cannot be done before somebody corrects something. */
    OBSTACLE("ChangeNotCarriedOut", Duration.ofMinutes(1));

    private final String reason;
    private final Duration deadline;

    Awaited(String reason, Duration deadline) {
        this.reason = reason;
        this.deadline = deadline;
    }

    public String reason() {
        return reason;
    }

    public Duration deadline() {
        return deadline;
    }
}
