package com.aerospike.operator.cluster.plan;

/**
 * One respect in which a pod is not what is wanted.
 *
 * @param reason the path or name that a user knows, with old and new value where they are known and short
 */
record Finding(Effort effort, String reason) {
    /** Reasons go into steps, events and the status, where one long value must not hide the others. */
    private static final int LONGEST = 160;

    Finding {
        reason = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }

    static Finding cold(String reason) {
        return new Finding(Effort.COLD, reason);
    }

    static Finding warm(String reason) {
        return new Finding(Effort.WARM, reason);
    }
}
