package com.aerospike.operator.world.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Time that stands still until a test moves it. Work runs in the thread that moves it, in order of its due time. */
public final class VirtualTimeline implements Timeline {

    private record Entry(Instant due, long order, Runnable work) {}

    private final PriorityQueue<Entry> calendar =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::order));
    private Instant now;
    private long order;

    public VirtualTimeline(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Duration passedSince(Instant then) {
        return Duration.between(then, now);
    }

    @Override
    public synchronized Appointment after(Duration delay, Runnable work) {
        var entry = new Entry(now.plus(delay), order++, work);
        calendar.add(entry);
        return () -> {
            synchronized (this) {
                calendar.remove(entry);
            }
        };
    }

    public void advance(Duration by) {
        var target = now().plus(by);
        for (var next = takeDue(target); next.isPresent(); next = takeDue(target)) {
            next.get().work().run();
        }
        synchronized (this) {
            now = target;
        }
    }

    private synchronized Optional<Entry> takeDue(Instant target) {
        var next = calendar.peek();
        if (next == null || next.due().isAfter(target)) {
            return Optional.empty();
        }
        calendar.remove();
        now = next.due();
        return Optional.of(next);
    }

    @Override
    public synchronized void close() {
        calendar.clear();
    }
}
