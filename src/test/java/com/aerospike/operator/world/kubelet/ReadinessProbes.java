package com.aerospike.operator.world.kubelet;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tries to connect to ports of containers, again and again, and tells when the answer becomes another. */
final class ReadinessProbes implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 1000;

    private final KubeletTimings timings;
    private final ScheduledExecutorService clock;
    private final Executor workers;

    ReadinessProbes(KubeletTimings timings, Executor workers) {
        this.timings = timings;
        this.workers = workers;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("test-kubelet-clock").factory());
    }

    /** Begins at once; ends with {@link Probe#cancel()}. */
    Probe start(InetSocketAddress target, Consumer<Boolean> changed) {
        var probe = new Probe(target, changed);
        workers.execute(probe);
        return probe;
    }

    /** Runs the task once, later. */
    Future<?> later(long millis, Runnable task) {
        return clock.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    final class Probe implements Runnable {
        private final InetSocketAddress target;
        private final Consumer<Boolean> changed;
        private volatile boolean cancelled;
        private boolean ready;

        private Probe(InetSocketAddress target, Consumer<Boolean> changed) {
            this.target = target;
            this.changed = changed;
        }

        void cancel() {
            cancelled = true;
        }

        @Override
        public void run() {
            if (cancelled) {
                return;
            }
            boolean answer = answers();
            if (answer != ready && !cancelled) {
                ready = answer;
                changed.accept(answer);
            }
            var wait = ready ? timings.probeReadyEvery() : timings.probeEvery();
            if (!clock.isShutdown()) {
                clock.schedule(() -> workers.execute(this), wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private boolean answers() {
            try (var socket = new Socket()) {
                socket.connect(target, TIMEOUT_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
