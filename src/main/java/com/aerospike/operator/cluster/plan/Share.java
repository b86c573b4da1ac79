package com.aerospike.operator.cluster.plan;

import io.fabric8.kubernetes.api.model.IntOrString;

/** A number of pods, written as such or as a percentage of others. */
final class Share {
    private static final double HUNDRED = 100.0;

    private Share() {}

    /** How many {@code of} so many pods, a fraction cut off; at least one. */
    static int atLeastOne(IntOrString share, int of) {
        return share == null ? 1 : Math.max(1, (int) Math.floor(exact(share, of)));
    }

    /** How many {@code of} so many pods, a fraction cut off; none if nothing is said. */
    static int orNone(IntOrString share, int of) {
        return share == null ? 0 : (int) Math.floor(exact(share, of));
    }

    /** How many {@code of} so many pods, a fraction counted as a whole pod; at least one. */
    static int roundedUp(IntOrString share, int of) {
        return share == null ? 1 : Math.max(1, (int) Math.ceil(exact(share, of)));
    }

    private static double exact(IntOrString share, int of) {
        if (share.getStrVal() == null) {
            return share.getIntVal() == null ? 0 : share.getIntVal();
        }
        var text = share.getStrVal().strip();
        return text.endsWith("%")
                ? Integer.parseInt(text.substring(0, text.length() - 1)) * of / HUNDRED
                : Integer.parseInt(text);
    }
}
