package com.aerospike.operator.simulation;

import com.aerospike.operator.kube.PodName;
import java.time.Instant;

/** One server: its process and what it knows of itself. Mutable; the {@link Nodes} move it. */
final class Node {
    enum State {
        /** The process starts; its ports are closed. */
        STARTING,
        UP,
        /** It was asked to end; it serves until it does. */
        STOPPING,
        DOWN
    }

    final PodName pod;
    final String id;
    State state = State.DOWN;
    Instant changes = Instant.EPOCH;
    Instant started = Instant.EPOCH;
    boolean pendingQuiesce;
    boolean quiesced;
    boolean again;
    long fillDelay;
    int liveValue;
    int staticValue;
    String build = "";

    /** What it will run with after the next start, as in its file. */
    int fileLive;

    int fileStatic;
    boolean refusesToStart;

    Instant silentUntil = Instant.EPOCH;

    Node(PodName pod, String id) {
        this.pod = pod;
        this.id = id;
    }

    boolean member() {
        return state == State.UP || state == State.STOPPING;
    }

    boolean answers(Instant now) {
        return member() && !silentUntil.isAfter(now);
    }
}
