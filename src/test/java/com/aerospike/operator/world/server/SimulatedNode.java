package com.aerospike.operator.world.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The Aerospike server of one pod: the handle that whoever plays the kubelet holds. One process at a time. */
public final class SimulatedNode {

    /** Where in its life the process is. */
    public enum State {
        DOWN,
        /** The process runs, its port is still closed. */
        STARTING,
        /** The port is open, the node is in no cluster. */
        ORPHAN,
        MEMBER,
        /** Told to end: the port is closed, the others do not know yet. */
        LEAVING
    }

    private final SimulatedCluster.Registry registry;
    private volatile ServerProcess process;
    private volatile Optional<String> refusal = Optional.empty();
    private CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);

    SimulatedNode(SimulatedCluster.Registry registry, ServerProcess first) {
        this.registry = registry;
        this.process = first;
    }

    public String podName() {
        return process.pod();
    }

    public SimulatedCluster cluster() {
        return process.cluster();
    }

    public State state() {
        return process.state();
    }

    /** The service port accepts connections. */
    public boolean ready() {
        return state() == State.ORPHAN || state() == State.MEMBER;
    }

    public boolean running() {
        return process.isRunning();
    }

    /** Why the process ended by itself. */
    public Optional<String> failure() {
        return refusal.or(process::failure);
    }

    /** Done when the present process has ended, for whatever reason. */
    public CompletableFuture<Void> ended() {
        return process.ended();
    }

    /** Upper-case hexadecimal, without leading zeros. */
    public String nodeId() {
        return process.nodeIdText();
    }

    public ServerStart startedWith() {
        return process.start();
    }

    public Faults faults() {
        return process.faults();
    }

    /** What a key of {@code context} reads at the moment, after live changes; empty if it is not there. */
    public Optional<String> serviceConfig(String key) {
        return process.cluster().locked(() -> process.config().service().text(key));
    }

    public Optional<String> namespaceConfig(String namespace, String key) {
        return process.cluster()
                .locked(() -> process.config().namespace(namespace).flatMap(section -> section.text(key)));
    }

    /** Quiesced and in effect. */
    public boolean quiesced() {
        return process.cluster().locked(process::isQuiesced);
    }

    /**
     * Ends the process, with a terminate signal or, not graceful, with a kill.
     *
     * @return done when the process has ended
     */
    public CompletableFuture<Void> stop(boolean graceful) {
        return graceful ? process.terminate(false) : process.kill();
    }

    public void kill() {
        process.kill();
    }

    /** Ends the process but not its container: whatever is started for this pod next finds the shared memory. */
    public CompletableFuture<Void> stopKeepingMemory() {
        return process.terminate(true);
    }

    /** Restarts the process inside its container with this configuration; see {@link #warmRestart(Supplier)}. */
    public CompletableFuture<Void> warmRestart(String confText) {
        return warmRestart(() -> confText);
    }

    /**
     * Restarts the process inside its container; what is in shared memory survives. The configuration is read when the
     * old process has ended. A restart that is under way is joined.
     *
     * @return done when the new process has been started, its port still closed; it fails when the server refuses the
     *     configuration, and then no process runs
     */
    public synchronized CompletableFuture<Void> warmRestart(Supplier<String> configuration) {
        if (restart.isDone()) {
            restart = process.terminate(true).thenRun(() -> startAgain(configuration.get()));
        }
        return restart;
    }

    private void startAgain(String confText) {
        var next = process.start().withConf(confText);
        try {
            process = registry.run(next, registry.parse(next), next.timings().warmStart());
        } catch (IllegalArgumentException e) {
            refusal = Optional.of(e.getMessage());
            throw e;
        }
    }

    ServerProcess process() {
        return process;
    }
}
