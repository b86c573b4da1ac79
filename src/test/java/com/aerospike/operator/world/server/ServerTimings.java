package com.aerospike.operator.world.server;

import java.time.Duration;

/**
 * How long things take, in simulated time.
 *
 * @param coldStart process start until the service port opens
 * @param warmStart the same for a restart of the process inside its container
 * @param join open port until the node is a member
 * @param stop terminate signal until the process ends; the port closes at once
 * @param detect a member falls silent until the others drop it
 * @param form membership change until the new partition map
 * @param migration time to move everything a membership change makes necessary
 */
public record ServerTimings(
        Duration coldStart,
        Duration warmStart,
        Duration join,
        Duration stop,
        Duration detect,
        Duration form,
        Duration migration) {

    /** Near to a small real cluster. */
    public static ServerTimings realistic() {
        return new ServerTimings(
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMillis(1500),
                Duration.ofMillis(200),
                Duration.ofSeconds(10));
    }

    /** For tests on real sockets: everything within tens of milliseconds, but never at once. */
    public static ServerTimings quick() {
        return new ServerTimings(
                Duration.ofMillis(30),
                Duration.ofMillis(20),
                Duration.ofMillis(20),
                Duration.ofMillis(20),
                Duration.ofMillis(30),
                Duration.ofMillis(10),
                Duration.ofMillis(60));
    }

    public ServerTimings withColdStart(Duration wanted) {
        return new ServerTimings(wanted, warmStart, join, stop, detect, form, migration);
    }

    public ServerTimings withWarmStart(Duration wanted) {
        return new ServerTimings(coldStart, wanted, join, stop, detect, form, migration);
    }

    public ServerTimings withMigration(Duration wanted) {
        return new ServerTimings(coldStart, warmStart, join, stop, detect, form, wanted);
    }

    public ServerTimings withStop(Duration wanted) {
        return new ServerTimings(coldStart, warmStart, join, wanted, detect, form, migration);
    }

    public ServerTimings withDetect(Duration wanted) {
        return new ServerTimings(coldStart, warmStart, join, stop, wanted, form, migration);
    }

    public ServerTimings withForm(Duration wanted) {
        return new ServerTimings(coldStart, warmStart, join, stop, detect, wanted, migration);
    }
}
