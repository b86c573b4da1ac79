package com.aerospike.operator.world.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The size of the terminal as it was not long ago: asking starts a process, and nobody resizes a window that often. */
final class MeasuredScreen implements Supplier<ScreenSize> {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Supplier<ScreenSize> measure;
    private final Clock clock;
    private Instant until = Instant.MIN;
    private ScreenSize last = ScreenSize.USUAL;

    MeasuredScreen(Supplier<ScreenSize> measure, Clock clock) {
        this.measure = measure;
        this.clock = clock;
    }

    @Override
    public synchronized ScreenSize get() {
        var now = clock.instant();
        if (now.isAfter(until)) {
            last = measure.get();
            until = now.plus(GOOD_FOR);
        }
        return last;
    }
}
