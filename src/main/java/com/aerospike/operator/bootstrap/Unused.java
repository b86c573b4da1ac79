package com.aerospike.operator.bootstrap;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * That nobody had used a claim at some moment, because the first pod on it had not found a node yet. It is written down
 * before that pod is made anew: the next one may be made long after the claim, and nobody could tell then whether another
 * one was in between.
 *
 * @param at the moment until when nobody had
 */
public record Unused(String volume, String claimUid, Instant at) implements ClaimNote {

    /** No uid of a pod begins with this. */
    static final String SINCE = "unused-";

    static Unused parse(String volume, String claimUid, String what) {
        try {
            return new Unused(volume, claimUid, Instant.parse(what.substring(SINCE.length())));
        } catch (DateTimeParseException damaged) {
            throw new BootstrapException("read note of claim '%s@%s/%s': what follows '%s' is no time"
                    .formatted(volume, claimUid, what, SINCE));
        }
    }

    @Override
    public String toString() {
        return volume + "@" + claimUid + "/" + SINCE + at;
    }
}
