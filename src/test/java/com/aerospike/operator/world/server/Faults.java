package com.aerospike.operator.world.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Failure switches of one pod's server. They belong to the pod, so they can be set before it starts and survive
 * restarts.
 */
public final class Faults {

    /** What can be wrong, apart from the switches that carry a number. */
    public enum Fault {
        /** Port open, requests taken, nothing answered. */
        SILENT,
        NEVER_JOINS,
        MIGRATES_FOREVER,
        REFUSES_QUIESCE,
        REFUSES_ROSTER_SET,
        REFUSES_LOGIN,
        /** Answers as if the session were not logged in. */
        NOT_AUTHENTICATED,
        /** Reports another cluster name than configured. */
        WRONG_CLUSTER_NAME,
        NO_CLUSTER_INTEGRITY
    }

    private final Map<Fault, Boolean> on = new ConcurrentHashMap<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration startDelay = Duration.ZERO;
    private volatile int requestsUntilHangUp = Integer.MAX_VALUE;
    private volatile int setConfigsUntilRefusal = Integer.MAX_VALUE;
    private volatile double operationsPerSecond;
    private volatile OptionalInt unavailablePartitions = OptionalInt.empty();
    private volatile OptionalInt deadPartitions = OptionalInt.empty();
    private volatile Optional<String> refusesToStart = Optional.empty();

    public Faults turnOn(Fault fault) {
        on.put(fault, true);
        return this;
    }

    public Faults turnOff(Fault fault) {
        on.remove(fault);
        return this;
    }

    public boolean has(Fault fault) {
        return on.containsKey(fault);
    }

    /** Every answer takes this much longer, in simulated time. */
    public Faults slowDown(Duration by) {
        delay = by;
        return this;
    }

    /** Each connection is dropped instead of answering its request number n + 1. */
    public Faults hangUpAfter(int requests) {
        requestsUntilHangUp = requests;
        return this;
    }

    /** The n-th set-config from now on (counting from 1) and all later ones are refused. */
    public Faults refuseSetConfigFrom(int nth) {
        setConfigsUntilRefusal = nth - 1;
        return this;
    }

    /** Clients keep using the node, quiesced or not. */
    public Faults keepTraffic(double rate) {
        operationsPerSecond = rate;
        return this;
    }

    public Faults reportUnavailable(int partitions) {
        unavailablePartitions = OptionalInt.of(partitions);
        return this;
    }

    public Faults reportDead(int partitions) {
        deadPartitions = OptionalInt.of(partitions);
        return this;
    }

    /** The server program ends right after its start, as with a configuration file it does not accept. */
    public Faults refuseToStart(String because) {
        refusesToStart = Optional.of(because);
        return this;
    }

    /** Every start, warm or cold, takes this much longer until the port opens, in simulated time. */
    public Faults startSlowly(Duration by) {
        startDelay = by;
        return this;
    }

    public void clear() {
        startDelay = Duration.ZERO;
        on.clear();
        delay = Duration.ZERO;
        requestsUntilHangUp = Integer.MAX_VALUE;
        setConfigsUntilRefusal = Integer.MAX_VALUE;
        operationsPerSecond = 0;
        unavailablePartitions = OptionalInt.empty();
        deadPartitions = OptionalInt.empty();
        refusesToStart = Optional.empty();
    }

    Duration delay() {
        return delay;
    }

    Duration startDelay() {
        return startDelay;
    }

    int requestsUntilHangUp() {
        return requestsUntilHangUp;
    }

    double operationsPerSecond() {
        return operationsPerSecond;
    }

    OptionalInt unavailablePartitions() {
        return unavailablePartitions;
    }

    OptionalInt deadPartitions() {
        return deadPartitions;
    }

    Optional<String> refusesToStart() {
        return refusesToStart;
    }

    synchronized boolean refusesThisSetConfig() {
        if (setConfigsUntilRefusal == Integer.MAX_VALUE) {
            return false;
        }
        return setConfigsUntilRefusal-- <= 0;
    }
}
