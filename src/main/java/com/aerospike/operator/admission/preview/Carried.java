package com.aerospike.operator.admission.preview;

import com.aerospike.operator.cluster.plan.Effort;
import com.aerospike.operator.kube.RackIdentity;

/**
 * What the operator does about each kind of change, in the words that the user reads. Every promise is made here, beside
 * the others, and nowhere else.
 */
final class Carried {
    private Carried() {}

    /**
     * @param effort the strongest that the causes ask for
     * @param pods how many and where
     * @param batch pods that are stopped together at most
     */
    static String causes(Effort effort, String pods, int batch, String causes) {
        return switch (effort) {
            case LIVE -> "changes the settings of %s while they serve: %s".formatted(pods, causes);
            case WARM -> "restarts the servers of %s in place, %s: %s".formatted(pods, Words.pace(batch), causes);
            case COLD -> "cold-restarts %s, %s: %s".formatted(pods, Words.pace(batch), causes);
        };
    }

    static String fewer(int pods, String racks, int batch) {
        return "removes %s (%s), %s, once their data has moved to other pods"
                .formatted(Words.count(pods, "pod"), racks, Words.pace(batch));
    }

    static String more(int pods, String racks) {
        return "adds %s (%s); data moves to the new pods".formatted(Words.count(pods, "pod"), racks);
    }

    static String newRack(RackIdentity rack, int pods) {
        return "adds rack %s with %s".formatted(rack, Words.count(pods, "pod"));
    }

    static String lostRack(RackIdentity rack, int pods, int batch) {
        return "removes rack %s and its %s, %s, once their data has moved to other racks"
                .formatted(rack, Words.count(pods, "pod"), Words.pace(batch));
    }

    /** The new revision itself is a {@link #newRack}. */
    static String replacedRack(RackIdentity rack, int pods) {
        return "removes rack %s and its %s step by step as pods of its new revision take their place"
                .formatted(rack, Words.count(pods, "pod"));
    }

    static String blocked(int nodes) {
        return "moves the pods that run on %s to others, by cold restarts: k8sNodeBlockList"
                .formatted(Words.count(nodes, "node"));
    }

    /** @param pods how many */
    static String ordered(Effort effort, String pods, String operation) {
        return switch (effort) {
            case LIVE, WARM -> "restarts the servers of %s in place: operations[%s]".formatted(pods, operation);
            case COLD -> "cold-restarts %s: operations[%s]".formatted(pods, operation);
        };
    }
}
