package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Is something wanted that would take servers away? Pods go only through a plan that moves their data first. Until one
 * does, a rack that is larger than wanted or not wanted any more is kept whole, and the cluster says so instead of calling
 * itself ready.
 */
final class Unplanned {
    private static final Duration LOOK = Duration.ofMinutes(1);

    private Unplanned() {}

    static Optional<Step.Await> await(Intent intent, Snapshot seen) {
        var kept = new ArrayList<String>();
        for (RackSeen rack : seen.racks()) {
            int wanted = intent.rack(rack.identity()).map(found -> found.size()).orElse(0);
            if (wanted < rack.wantedReplicas()) {
                kept.add("rack %s keeps its %d pods although %d are wanted"
                        .formatted(rack.identity(), rack.wantedReplicas(), wanted));
            }
        }
        kept.addAll(NotCarriedOut.wishes(intent, seen));
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.Await(
                        Awaited.NOT_SUPPORTED, String.join("; ", kept), Awaited.NOT_SUPPORTED.deadline(), LOOK));
    }
}
