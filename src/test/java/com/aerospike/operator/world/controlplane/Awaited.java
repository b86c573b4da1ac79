package com.aerospike.operator.world.controlplane;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition by asking again and again, with a limit. */
public final class Awaited {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Duration limit;
    private final Runnable check;

    /** @param check throws when waiting longer is pointless */
    public Awaited(Duration limit, Runnable check) {
        this.limit = limit;
        this.check = check;
    }

    public Awaited(Duration limit) {
        this(limit, () -> {});
    }

    /** @param what goes into the error when the limit is reached */
    public void await(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            check.run();
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waiting for " + what + ": not so after " + limit.toMillis() + " ms");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
