package com.aerospike.operator.node;

import java.time.Duration;

/** The end of one exchange, on the machine's monotonic clock. */
record Deadline(Duration limit, long endsAtNanos) {

    static Deadline after(Duration limit) {
        return new Deadline(limit, System.nanoTime() + limit.toNanos());
    }

    /** Never less than a millisecond, because zero means "for ever" to sockets. */
    Duration remaining() {
        var left = Duration.ofNanos(endsAtNanos - System.nanoTime());
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }
}
