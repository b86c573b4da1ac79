package com.aerospike.operator.world.kubelet;

import java.util.concurrent.CompletableFuture;

/** A server program that a container runs. */
public interface RunningServer {

    /** Completes with the exit code when the program has ended, for whatever reason. */
    CompletableFuture<Integer> ended();

    /** Asks it to end, as the signal TERM does; returns at once. */
    void stop();

    /**
     * Ends it and starts it anew in the same container, as the image's supervisor does on the signal USR1; returns at
     * once. The new program reads its files again. If it does not start, the container ends.
     */
    void restart();

    /** Ends it at once, as the signal KILL does. */
    void kill();
}
