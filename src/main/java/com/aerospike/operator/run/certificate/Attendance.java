package com.aerospike.operator.run.certificate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does one piece of work again and again on one thread: soon after each event, and when the work itself asks for it. A
 * failure is logged when it is a new one and tried again.
 */
final class Attendance implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Attendance.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /** Between two pieces of work: if somebody undoes one at once, it is not done again a hundred times a second. */
    private static final long SPACING_NANOS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final Supplier<Duration> work;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean asked = new AtomicBoolean();

    private volatile long done = System.nanoTime() - SPACING_NANOS;
    private Optional<Future<?>> planned = Optional.empty();
    private Optional<String> trouble = Optional.empty();

    /** @param work returns how long it can be left alone if nothing happens */
    Attendance(String name, Supplier<Duration> work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Several calls before the work begins count as one. */
    void soon() {
        if (asked.compareAndSet(false, true)) {
            try {
                long early = Math.max(0, SPACING_NANOS - (System.nanoTime() - done));
                thread.schedule(this::attend, early, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException closed) {
                LOG.tracef("%s: closed before an event was attended to", name);
            }
        }
    }

    private void attend() {
        asked.set(false);
        planned.ifPresent(earlier -> earlier.cancel(false));
        Duration wait = once();
        done = System.nanoTime();
        if (!thread.isShutdown()) {
            planned = Optional.of(thread.schedule(this::attend, wait.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    // Whatever goes wrong must not end the thread: nobody else would renew the certificate.
    private Duration once() {
        try {
            Duration wait = work.get();
            trouble.ifPresent(past -> LOG.infof("%s: works again", name));
            trouble = Optional.empty();
            return wait;
        } catch (RuntimeException e) {
            String text = text(e);
            if (!thread.isShutdown() && !trouble.equals(Optional.of(text))) {
                LOG.warnf("%s: %s; it is tried again every %d s", name, text, AFTER_FAILURE.toSeconds());
                LOG.debugf(e, "%s: the same with its place", name);
            }
            trouble = Optional.of(text);
            return AFTER_FAILURE;
        }
    }

    private static String text(RuntimeException e) {
        String own = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        return e.getCause() == null || own.contains(e.getCause().toString()) ? own : own + ": " + e.getCause();
    }

    /** Waits a moment for work that has begun. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warnf("%s: still at work while the process ends", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
