package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.observe.Snapshot;
import java.time.Instant;

/** How long a wait has lasted. Status keeps its start, so a restart of the operator does not begin it anew. */
public final class Waiting {
    private Waiting() {}

    public static Instant since(Snapshot seen, Step.Await wait) {
        return seen.recorded()
                .map(status -> status.progress)
                .filter(progress -> wait.what().reason().equals(progress.reason) && progress.since != null)
                .map(progress -> Instant.parse(progress.since))
                .orElse(seen.at());
    }
}
