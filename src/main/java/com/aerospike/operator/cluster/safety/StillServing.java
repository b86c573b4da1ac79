package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.util.Set;

/**
 * All pods that served when the plan was made serve still, each the very same. A server answers as a member for as long as
 * it ends, so that its node alone does not tell that somebody deleted its pod a moment ago.
 */
public final class StillServing {
    private StillServing() {}

    /** @param stopping pods whose servers were stopped since, on purpose */
    public static Verdict check(Set<PodName> stopping, Snapshot seen, Snapshot now) {
        return seen.pods().stream()
                .filter(pod -> pod.serving() && !stopping.contains(pod.name()))
                .map(pod -> check(pod, now))
                .filter(Verdict.No.class::isInstance)
                .findFirst()
                .orElseGet(Verdict::yes);
    }

    private static Verdict check(PodSeen pod, Snapshot now) {
        var present = now.pod(pod.name()).filter(found -> found.uid().equals(pod.uid()));
        if (present.isEmpty()) {
            return Verdict.no("pod " + pod.name() + " is gone");
        }
        if (present.get().terminating()) {
            return Verdict.no("pod " + pod.name() + " is being deleted");
        }
        return present.get().serving() ? Verdict.yes() : Verdict.no("pod " + pod.name() + " does not serve any more");
    }
}
