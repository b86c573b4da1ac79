package com.aerospike.operator.world.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time, faster or slower: with speed 10 a simulated second takes 100 ms. */
public final class ScaledTimeline implements Timeline {

    private final double speed;
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final ScheduledThreadPoolExecutor calendar = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("simulated-servers").factory());

    public ScaledTimeline(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("Time cannot run at speed " + speed);
        }
        this.speed = speed;
        calendar.setRemoveOnCancelPolicy(true);
        calendar.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant now() {
        return start.plusNanos((long) ((System.nanoTime() - startNanos) * speed));
    }

    @Override
    public Duration passedSince(Instant then) {
        return Duration.ofNanos((long) (Duration.between(then, now()).toNanos() / speed));
    }

    @Override
    public Appointment after(Duration delay, Runnable work) {
        if (calendar.isShutdown()) {
            return () -> {};
        }
        var entry = calendar.schedule(work, (long) (delay.toNanos() / speed), TimeUnit.NANOSECONDS);
        return () -> entry.cancel(false);
    }

    @Override
    public void close() {
        calendar.shutdownNow();
    }
}
