package com.aerospike.operator.admission.preview;

import com.aerospike.operator.cluster.plan.Effort;

/**
 * One part of a change and what it asks of a rack's pods.
 *
 * @param text the field, with its old and new value where they are short
 */
record Cause(Effort effort, String text) {

    static final int LONGEST = 90;

    /** The API server cuts long warnings off, so one long value must not hide the other causes. */
    Cause {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
