package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a wait has lasted. Status keeps its start, so a restart of the operator does not begin it anew. The same wait
 * for another pod is another one: a long roll-out is no long wait.
 */
public final class Waiting {
    /** The condition whose reason names the wait at hand. */
    private static final String PROGRESSING = "Progressing";

    private Waiting() {}

    public static Instant since(Snapshot seen, Step.Await wait, Optional<PodName> pod) {
        return since(seen, wait.what().reason(), pod);
    }

    /** @param reason of the condition Progressing while it lasts */
    public static Instant since(Snapshot seen, String reason, Optional<PodName> pod) {
        return seen.recorded()
                .filter(status -> reason(status).equals(Optional.of(reason)))
                .map(status -> status.progress)
                .filter(progress -> progress.since != null)
                .filter(progress -> Optional.ofNullable(progress.pod).equals(pod.map(PodName::toString)))
                .map(progress -> Instant.parse(progress.since))
                .orElse(seen.at());
    }

    private static Optional<String> reason(AerospikeClusterStatus status) {
        return Optional.ofNullable(status.conditions).stream()
                .flatMap(List::stream)
                .filter(condition -> condition.getType().equals(PROGRESSING))
                .map(condition -> condition.getReason())
                .findFirst();
    }
}
