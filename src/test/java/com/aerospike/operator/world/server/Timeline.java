package com.aerospike.operator.world.server;

import java.time.Duration;
import java.time.Instant;

/** The clock of the simulation and its calendar. Work is run by the timeline's own thread and must be short. */
public interface Timeline extends AutoCloseable {

    Instant now();

    /** How much time has passed since then for whoever reads a clock on the wall: never more than really has. */
    Duration passedSince(Instant then);

    Appointment after(Duration delay, Runnable work);

    @Override
    void close();

    /** Work that has not begun yet. */
    interface Appointment {
        void cancel();
    }
}
