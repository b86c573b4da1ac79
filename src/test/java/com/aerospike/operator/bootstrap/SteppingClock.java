package com.aerospike.operator.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock on which a fixed time passes between two looks. */
final class SteppingClock extends Clock {

    private final Duration step;
    private Instant now = Instant.EPOCH;

    SteppingClock(Duration step) {
        this.step = step;
    }

    @Override
    public Instant instant() {
        var shown = now;
        now = now.plus(step);
        return shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
