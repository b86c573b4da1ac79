package com.aerospike.operator.world;

import com.aerospike.operator.world.kubelet.RunningServer;
import com.aerospike.operator.world.server.SimulatedNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The process of a server container. A restart inside the container ends one process and begins the next; only an end
 * without a successor ends the container.
 */
final class SimulatedServer implements RunningServer {

    private static final int KILLED = 137;

    private final SimulatedNode node;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final AtomicInteger processes = new AtomicInteger(1);
    private volatile boolean killed;

    SimulatedServer(SimulatedNode node) {
        this.node = node;
        follow();
    }

    SimulatedNode node() {
        return node;
    }

    // Only the end of the latest process counts; that of a predecessor may be told after its successor has begun.
    private void follow() {
        int followed = processes.get();
        node.ended().whenComplete((nothing, failure) -> {
            if (processes.get() == followed) {
                ended.complete(exitCode());
            }
        });
    }

    private int exitCode() {
        if (killed) {
            return KILLED;
        }
        return node.failure().isPresent() ? 1 : 0;
    }

    /** Done when the next process has been started; its port opens later. */
    CompletableFuture<Void> warmRestart(String configuration) {
        processes.incrementAndGet();
        try {
            return node.warmRestart(configuration).thenRun(() -> {
                follow();
                if (killed) {
                    node.kill();
                }
            });
        } catch (IllegalArgumentException e) {
            // The server does not accept the configuration, and the old process goes on.
            processes.decrementAndGet();
            throw e;
        }
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return ended;
    }

    @Override
    public void stop() {
        node.stop(true);
    }

    @Override
    public void kill() {
        killed = true;
        node.kill();
    }
}
