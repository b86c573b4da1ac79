package com.aerospike.operator.admission.preview;

import com.aerospike.operator.kube.RackIdentity;

/**
 * What the operator does today about each kind of change, in the words that the user reads. A kind that it learns to
 * carry out is turned on here, beside its sentence, and nowhere else.
 */
final class Carried {

    /** Neither is part of what a pod is judged by when the operator looks for pods that run something older. */
    static final Effort VOLUMES = Effort.NONE;

    static final Effort RACK_ID_OVERRIDE = Effort.NONE;

    private Carried() {}

    /**
     * @param effort the strongest that the causes ask for
     * @param pods how many and where
     */
    static String causes(Effort effort, String pods, String causes) {
        return switch (effort) {
            case NONE -> "keeps " + pods + " as they are, a restart for this alone is not carried out yet: " + causes;
            // A pod that runs something older is deleted even if less would do, and batch sizes are not used.
            case LIVE, WARM, COLD -> "cold-restarts " + pods + ", one at a time: " + causes;
        };
    }

    /** Pods of a rack that are restarted if the rack has a cause: all it has, since a smaller rack loses none. */
    static int restartable(RackPair rack) {
        return rack.before().size();
    }

    static String fewer(int pods, String racks) {
        return "keeps %s (%s): scaling down is not carried out yet".formatted(Words.count(pods, "surplus pod"), racks);
    }

    static String more(int pods, String racks) {
        return "adds %s (%s); data moves to the new pods".formatted(Words.count(pods, "pod"), racks);
    }

    static String newRack(RackIdentity rack, int pods) {
        return "adds rack %s with %s".formatted(rack, Words.count(pods, "pod"));
    }

    static String lostRack(RackIdentity rack, int pods) {
        return "keeps rack %s and its %s: removing a rack is not carried out yet"
                .formatted(rack, Words.count(pods, "pod"));
    }

    /** The new revision itself is a {@link #newRack}. */
    static String replacedRack(RackIdentity rack, int pods) {
        return "keeps rack %s and its %s: replacing a rack by another revision is not carried out yet"
                .formatted(rack, Words.count(pods, "pod"));
    }

    /** Pods that are made from now on avoid the nodes. */
    static String blocked(int nodes) {
        return "keeps the pods on %s until they are made anew, moving them is not carried out yet: k8sNodeBlockList"
                .formatted(Words.count(nodes, "node"));
    }

    static String ordered(String operation) {
        return "restarts no pod for operations[%s]: operations are not carried out yet".formatted(operation);
    }
}
