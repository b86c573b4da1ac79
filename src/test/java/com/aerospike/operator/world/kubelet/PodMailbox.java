package com.aerospike.operator.world.kubelet;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The signals of one pod. Whoever takes one first lets the guard look, which may end all that the pod is doing. */
final class PodMailbox {

    /** Decides about the signals that concern the pod as a whole. */
    @FunctionalInterface
    interface Guard {
        void inspect(Signal signal) throws PodLeft, InterruptedException;
    }

    private final BlockingQueue<Signal> arrived = new LinkedBlockingQueue<>();
    private final Deque<Signal> deferred = new ArrayDeque<>();
    private final Guard guard;

    PodMailbox(Guard guard) {
        this.guard = guard;
    }

    /** From any thread. */
    void put(Signal signal) {
        arrived.add(signal);
    }

    /** The next signal of all. */
    Signal take() throws PodLeft, InterruptedException {
        var kept = deferred.poll();
        return kept != null ? kept : takeFresh();
    }

    /** The next that came after the call; those set aside stay so. */
    Signal takeFresh() throws PodLeft, InterruptedException {
        var signal = arrived.take();
        guard.inspect(signal);
        return signal;
    }

    /** Keeps a signal until the next {@link #take()}. */
    void setAside(Signal signal) {
        deferred.add(signal);
    }

    /** Without the guard, for a pod that only waits for few things. */
    Signal takeRaw() throws InterruptedException {
        return arrived.take();
    }

    /** Lets time pass; ends early if one of the pod's sources has changed. */
    void pause(Duration time) throws PodLeft, InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (true) {
            var signal =
                    Optional.ofNullable(arrived.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            if (signal.isEmpty()) {
                return;
            }
            guard.inspect(signal.get());
            if (signal.get() instanceof Signal.SourceChanged) {
                return;
            }
            deferred.add(signal.get());
        }
    }

    /** Forgets what was set aside: it concerned programs that do not run any more. */
    void forget() {
        deferred.clear();
    }
}
