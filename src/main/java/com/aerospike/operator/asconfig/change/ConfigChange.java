package com.aerospike.operator.asconfig.change;

import java.util.Optional;

/**
 * One difference of two configurations.
 *
 * @param before running value as text, secrets masked; empty if it is new
 * @param after wanted value as text, secrets masked; empty if it goes away
 * @param because why the effect is what it is
 */
public record ConfigChange(
        ChangePath path, Optional<String> before, Optional<String> after, Effect effect, String because) {

    /** For people, for example {@code service.proto-fd-max: 15000 -> 18000}. */
    public String text() {
        return path + ": " + before.orElse("(not set)") + " -> " + after.orElse("(not set)");
    }
}
