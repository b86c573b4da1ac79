package com.aerospike.operator.cluster.status;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Awaited;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.PodAtHand;
import com.aerospike.operator.cluster.plan.Problem;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What may be wrong while the spec counts as carried out: pods that the user lets be left out, and sidecars if they are
 * to be ignored. Work on such pods goes on, but nothing waits for it.
 */
final class Tolerance {
    private static final Set<Awaited> FOR_PODS = EnumSet.of(Awaited.PODS, Awaited.GRACE);

    private final Intent intent;
    private final Plan plan;
    private final List<PodName> notServing;

    Tolerance(Intent intent, Snapshot seen, Plan plan) {
        this.intent = intent;
        this.plan = plan;
        this.notServing = intent.allPodNames().stream()
                .filter(pod -> seen.pod(pod).filter(PodSeen::serving).isEmpty())
                .toList();
    }

    /** Wanted pods that do not serve and that nobody waits for. */
    List<PodName> leftOut() {
        return notServing.stream().filter(plan.ignorable()::contains).toList();
    }

    boolean tolerates(Problem problem) {
        boolean sidecar = problem.kind() == Problem.Kind.SIDECAR_FAILED && ignoresSidecars();
        return sidecar || problem.pod().filter(plan.ignorable()::contains).isPresent();
    }

    boolean tolerates(Step step) {
        if (step instanceof Step.Await wait) {
            return FOR_PODS.contains(wait.what())
                    && !notServing.isEmpty()
                    && plan.ignorable().containsAll(notServing);
        }
        return PodAtHand.of(intent.name(), step)
                .filter(plan.ignorable()::contains)
                .isPresent();
    }

    private boolean ignoresSidecars() {
        return Boolean.TRUE.equals(intent.spec().ignoreSidecarFailure);
    }
}
