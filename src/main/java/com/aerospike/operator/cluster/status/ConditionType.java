package com.aerospike.operator.cluster.status;

/** The conditions of a cluster; {@code kubectl wait --for=condition=Ready} works on the first. */
public enum ConditionType {
    /** The cluster is as the resource wants it and every pod serves. */
    READY("Ready"),
    /** Clients reach all data. */
    AVAILABLE("Available"),
    /** The operator works on the cluster or waits for something. */
    PROGRESSING("Progressing"),
    /** Something is wrong that a person should look at. */
    DEGRADED("Degraded");

    private final String type;

    ConditionType(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
