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
    HANDOVER("WaitingForHandover", Duration.ofMinutes(5)),
    MIGRATIONS("WaitingForMigrations", Duration.ofHours(6)),
    PARTITIONS("WaitingForPartitions", Duration.ofMinutes(10)),
    /** The wanted change is one that this plan does not carry out by itself. */
    NOT_SUPPORTED("ChangeNotCarriedOut", Duration.ofMinutes(1));

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
