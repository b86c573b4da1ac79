package com.aerospike.operator.world.server;

import java.time.Duration;
import java.time.Instant;

/** The clock of the simulation and its calendar. Work is run by the timeline's own thread and must be short. */
public interface Timeline extends AutoCloseable {

    Instant now();

    Appointment after(Duration delay, Runnable work);

    @Override
    void close();

    /** Work that has not begun yet. */
    interface Appointment {
        void cancel();
    }
}
