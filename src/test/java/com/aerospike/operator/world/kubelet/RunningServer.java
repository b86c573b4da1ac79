package com.aerospike.operator.world.kubelet;

import java.util.concurrent.CompletableFuture;

/** A server program that a container runs. */
public interface RunningServer {

    /** Completes with the exit code when the program has ended, for whatever reason. */
    CompletableFuture<Integer> ended();

    /** Asks it to end, as the signal TERM does; returns at once. */
    void stop();

    /** Ends it at once, as the signal KILL does. */
    void kill();
}
