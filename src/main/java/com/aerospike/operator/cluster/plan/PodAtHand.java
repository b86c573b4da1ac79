package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which pod is the plan about at the moment? */
public final class PodAtHand {
    /** Waits for a pod that is on its way; all others are about the pod of the step that follows them. */
    private static final Set<Awaited> FOR_A_POD = EnumSet.of(Awaited.PODS, Awaited.GRACE);

    private final Intent intent;
    private final Snapshot seen;

    private PodAtHand(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
    }

    public static Optional<PodName> of(Intent intent, Snapshot seen, List<Step> steps) {
        var question = new PodAtHand(intent, seen);
        return steps.stream().findFirst().flatMap(first -> question.of(first, steps));
    }

    /** The pod that a step concerns; empty for one that concerns all or none. */
    public static Optional<PodName> of(String cluster, Step step) {
        return switch (step) {
            case Step.AddressPod address -> PodName.parse(cluster, address.pod());
            case Step.Quiesce quiesce -> PodName.parse(cluster, quiesce.pod());
            case Step.UndoQuiesce undo -> PodName.parse(cluster, undo.pod());
            case Step.ReplacePod replace -> Optional.of(replace.pod());
            case Step.WarmRestart restart -> Optional.of(restart.pod());
            case Step.ApplyLive apply -> Optional.of(apply.pod());
            case Step.DeleteClaims delete -> Optional.of(delete.pod());
            case Step.ForgetNode forget -> Optional.of(forget.gone());
            case Step.ApplyAccessControl users -> Optional.empty();
            case Step.SetRoster roster -> Optional.empty();
            case Step.Recluster recluster -> Optional.empty();
            case Step.SetMigrateFillDelay delay -> Optional.empty();
            case Step.Await wait -> Optional.empty();
        };
    }

    private Optional<PodName> of(Step first, List<Step> steps) {
        if (first instanceof Step.Await wait && FOR_A_POD.contains(wait.what())) {
            return comingBack();
        }
        if (first instanceof Step.Await wait && wait.what() == Awaited.RESTART) {
            return restartedLast();
        }
        return steps.stream().flatMap(step -> of(intent.name(), step).stream()).findFirst();
    }

    /** The pod that was spoken of before as long as it does not serve, so that the story does not jump. */
    private Optional<PodName> comingBack() {
        var missing = intent.allPodNames().stream()
                .filter(pod -> seen.pod(pod).filter(PodSeen::serving).isEmpty())
                .toList();
        return missing.stream()
                .filter(pod -> pod.toString().equals(spokenOf()))
                .findFirst()
                .or(() -> missing.stream().findFirst());
    }

    private String spokenOf() {
        return seen.recorded()
                .map(status -> status.progress)
                .map(progress -> progress.pod)
                .orElse("");
    }

    private Optional<PodName> restartedLast() {
        return seen.pods().stream()
                .filter(pod -> restarted(pod).isPresent())
                .max(Comparator.comparing(pod -> restarted(pod).orElse(Instant.EPOCH)))
                .map(PodSeen::name);
    }

    private static Optional<Instant> restarted(PodSeen pod) {
        return pod.marks().applied().flatMap(Applied::restarted);
    }
}
