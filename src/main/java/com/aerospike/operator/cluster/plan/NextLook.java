package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.MigrationsDone;
import java.time.Duration;

/** When a cluster is looked at again if no event comes before. */
public final class NextLook {
    /** After acting on servers, which nobody watches. */
    private static final Duration SOON = Duration.ofMillis(300);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    /** Servers can leave their cluster without any Kubernetes object changing. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    /** Data on the move is shown as numbers that change. */
    private static final Duration MOVING = Duration.ofSeconds(5);

    /** What pods reported goes into the ConfigMaps once the status has it, and the SDK drops the event of our own write. */
    public static final Duration AFTER_STATUS = Duration.ofMillis(300);

    private NextLook() {}

    public static Duration after(Snapshot seen, Outcome outcome) {
        var wait = outcome.waiting().map(Step.Await::lookAgain);
        if (outcome.failed().isPresent()) {
            return wait.filter(look -> look.compareTo(AFTER_FAILURE) < 0).orElse(AFTER_FAILURE);
        }
        if (wait.isPresent()) {
            return wait.get();
        }
        if (outcome.acted()) {
            return SOON;
        }
        return MigrationsDone.remaining(seen) > 0 ? MOVING : IDLE;
    }
}
