package com.aerospike.operator.world;

import com.aerospike.operator.world.kubelet.RunningServer;
import com.aerospike.operator.world.kubelet.ServerStart;
import com.aerospike.operator.world.server.SimulatedNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The process of a server container. A restart inside the container ends one process and begins the next; only an end
 * without a successor ends the container.
 */
final class SimulatedServer implements RunningServer {

    private static final int KILLED = 137;

    private final SimulatedNode node;
    private final ServerStart start;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);
    private boolean killed;
    private boolean stopped;

    SimulatedServer(SimulatedNode node, ServerStart start) {
        this.node = node;
        this.start = start;
        follow();
    }

    private void follow() {
        var process = node.ended();
        process.whenComplete((nothing, failure) -> endedBy(process));
    }

    // Only the end of the latest process counts, and only if no other is about to begin.
    private synchronized void endedBy(CompletableFuture<Void> process) {
        if (restart.isDone() && node.ended() == process) {
            ended.complete(exitCode());
        }
    }

    private int exitCode() {
        if (killed) {
            return KILLED;
        }
        return node.failure().isPresent() ? 1 : 0;
    }

    @Override
    public void restart() {
        warmRestart();
    }

    /** Done when the next process has been started; its port opens later. It fails when the server refuses to start. */
    synchronized CompletableFuture<Void> warmRestart() {
        if (!ended.isDone() && !stopped && restart.isDone()) {
            var begun = new CompletableFuture<Void>();
            // Before the old process is told, which may end within the call.
            restart = begun;
            node.warmRestart(start::configurationNow)
                    .thenRun(this::markData)
                    .whenComplete((nothing, failure) -> restarted(begun, failure));
        }
        return restart;
    }

    /** The new configuration may have brought new places for data. */
    private void markData() {
        DataMarks.of(node.startedWith().confText(), start.root()).set();
    }

    private void restarted(CompletableFuture<Void> begun, Throwable failure) {
        if (failure == null) {
            begun.complete(null);
            follow();
            endIfToldMeanwhile();
        } else {
            var why = node.failure().orElseGet(() -> Optional.ofNullable(failure.getCause())
                    .orElse(failure)
                    .toString());
            start.output().accept("CRITICAL (config): " + why);
            begun.completeExceptionally(failure);
            ended.complete(1);
        }
    }

    private synchronized void endIfToldMeanwhile() {
        if (killed) {
            node.kill();
        } else if (stopped) {
            node.stop(true);
        }
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return ended;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        node.stop(true);
    }

    @Override
    public synchronized void kill() {
        killed = true;
        node.kill();
    }
}
