package com.aerospike.operator.world.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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
        return process.failure();
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

    /**
     * Restarts the process inside its container with a new configuration; what is in shared memory survives.
     *
     * @return done when the new process has been started, its port still closed
     * @throws IllegalArgumentException when the server would refuse the configuration; the old process goes on then
     */
    public CompletableFuture<Void> warmRestart(String confText) {
        var next = process.start().withConf(confText);
        var tree = registry.parse(next);
        return process.terminate(true)
                .thenRun(() -> process = registry.run(next, tree, next.timings().warmStart()));
    }

    ServerProcess process() {
        return process;
    }
}
