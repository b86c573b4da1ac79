package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;
import java.util.OptionalLong;

/**
 * For how long do the nodes put off filling up copies? While nodes leave for good, not at all: they must not go before
 * their copies are elsewhere. Otherwise as configured, so that a node that is back in a moment causes no traffic.
 *
 * <p>What the nodes say decides, not what was done: a node that restarted meanwhile has its configured value again, and a
 * departure that was taken back half way leaves nothing behind.
 */
final class MigrateFillDelay {
    private MigrateFillDelay() {}

    /** Sets it to nothing on nodes that have any. */
    static List<Step> suspend(Snapshot seen) {
        return set(0, seen);
    }

    /** Sets it to what is configured on nodes that have something else; once nothing leaves any more. */
    static List<Step> restore(Intent intent, Snapshot seen) {
        return set(configured(intent), seen);
    }

    private static List<Step> set(long seconds, Snapshot seen) {
        var pods = seen.answering().entrySet().stream()
                .filter(node -> differs(node.getValue().facts().migrateFillDelay(), seconds))
                .map(node -> node.getKey())
                .toList();
        return pods.isEmpty() ? List.of() : List.of(new Step.SetMigrateFillDelay(seconds, pods));
    }

    // A server that does not tell has no such setting.
    private static boolean differs(OptionalLong told, long wanted) {
        return told.isPresent() && told.getAsLong() != wanted;
    }

    /** All racks have the same; admission sees to it. */
    private static long configured(Intent intent) {
        return intent.racks()
                .getFirst()
                .config()
                .path("service")
                .path("migrate-fill-delay")
                .asLong(0);
    }
}
