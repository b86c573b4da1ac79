package com.aerospike.operator.asconfig.change;

/** What a changed parameter does to a running server, from the mildest to the strongest. */
public enum Effect {
    /** The server takes the new value by info commands. */
    LIVE,
    /** As {@link #LIVE}, and one {@code recluster} of the whole cluster makes it count. */
    RECLUSTER,
    /** The server process must restart inside its pod; data in memory that outlives the process stays. */
    WARM,
    /** The pod must be replaced. */
    COLD
}
