package com.aerospike.operator.run.certificate;

import java.time.Duration;

/**
 * How long certificates live.
 *
 * @param serving of the serving certificate
 * @param authority of the authority that signs it
 * @param overlap how long API servers get to learn a new authority before a certificate signed by it is served
 */
public record Terms(Duration serving, Duration authority, Duration overlap) {

    public Terms {
        if (serving.compareTo(authority) > 0 || serving.isNegative() || serving.isZero() || overlap.isNegative()) {
            throw new IllegalArgumentException(
                    "The serving certificate must live at least a second and no longer than its authority, but is to"
                            + " live %s of %s, with an overlap of %s".formatted(serving, authority, overlap));
        }
    }
}
