package com.aerospike.operator.world.kubelet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time as the API wants them: whole seconds. */
final class Times {

    private Times() {}

    static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
