package com.aerospike.operator.cluster.plan;

/** What it takes to bring a pod to what is wanted, from the mildest to the strongest; of several the strongest counts. */
public enum Effort {
    /** Info commands to the running server, and the file in its pod rewritten. */
    LIVE,
    /** The server process restarts inside its pod. */
    WARM,
    /** The pod is made anew. */
    COLD
}
