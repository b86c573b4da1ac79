package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodShape.ContainerShape;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.ClusterWhole;
import com.aerospike.operator.cluster.safety.MigrationsDone;
import com.aerospike.operator.cluster.safety.PartitionsAvailable;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which pods fail, so that nothing but another pod helps?
 *
 * <p>One that is stuck on something that the spec does not want any more is made anew as soon as the spec is corrected or
 * taken back: it never serves as it is. Any other gets some time to recover by itself. Neither has a server that serves
 * anything, and volumes stay, so nothing is lost by it. Where the user wants volumes on the failed node's own disks given
 * up, they go only while all other servers together have everything.
 *
 * <p>A pod whose server serves beside a failing sidecar is not repaired by force.
 */
final class Repair {
    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodNeed> needs;
    private final Duration grace;

    private Repair(Intent intent, Snapshot seen, Map<String, PodNeed> needs, Duration grace) {
        this.intent = intent;
        this.seen = seen;
        this.needs = needs;
        this.grace = grace;
    }

    /**
     * Pods to make anew now.
     *
     * @param needs of the pods that run something else than is wanted, by pod name
     * @param grace that a failing pod has to recover by itself
     */
    static List<Step> steps(Intent intent, Snapshot seen, Map<String, PodNeed> needs, Duration grace) {
        return new Repair(intent, seen, needs, grace).steps();
    }

    /** Until when the pods that nobody ignores are left to themselves, or what keeps them from being made anew. */
    static Optional<Step.Await> await(
            Intent intent, Snapshot seen, Map<String, PodNeed> needs, Duration grace, Set<PodName> ignorable) {
        return new Repair(intent, seen, needs, grace).await(ignorable);
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (PodSeen pod : failing()) {
            var need = Optional.ofNullable(needs.get(pod.name().toString()));
            if (need.isPresent()) {
                var losing = mayLose(lost(pod)) instanceof Verdict.Yes ? lost(pod) : List.<ClaimSeen>of();
                steps.add(new Step.ReplacePod(
                        pod.name(), pod.uid(), false, need.get().reasons(), losing, List.of()));
            } else if (left(pod).isZero() && mayLose(lost(pod)) instanceof Verdict.Yes) {
                steps.add(new Step.ReplacePod(
                        pod.name(),
                        pod.uid(),
                        false,
                        List.of("it failed for %d s: %s"
                                .formatted(
                                        grace.toSeconds(),
                                        pod.trouble().orElseThrow().message())),
                        lost(pod),
                        List.of()));
            }
        }
        return steps;
    }

    private Optional<Step.Await> await(Set<PodName> ignorable) {
        return failing().stream()
                .filter(pod -> !needs.containsKey(pod.name().toString()) && !ignorable.contains(pod.name()))
                .findFirst()
                .map(this::await);
    }

    private Step.Await await(PodSeen pod) {
        var left = left(pod);
        return switch (mayLose(lost(pod))) {
            case Verdict.No no
            when left.isZero() ->
                wait(
                        "pod %s fails, and its volumes on the node's own disks are kept: %s"
                                .formatted(pod.name(), no.because()),
                        grace);
            case Verdict.No no -> recovering(pod, left);
            case Verdict.Yes yes -> recovering(pod, left);
        };
    }

    private Step.Await recovering(PodSeen pod, Duration left) {
        return wait(
                "pod %s fails: %s; it is made anew unless it recovers within %d s"
                        .formatted(pod.name(), pod.trouble().orElseThrow().message(), grace.toSeconds()),
                left.plusMillis(500));
    }

    private Step.Await wait(String sentence, Duration look) {
        return new Step.Await(Awaited.GRACE, sentence, Awaited.GRACE.deadline(), look);
    }

    private List<PodSeen> failing() {
        return seen.pods().stream()
                .filter(pod ->
                        pod.trouble().filter(trouble -> ofThePod(trouble, pod)).isPresent())
                .filter(pod -> pod.stage() != PodSeen.Stage.SERVING)
                .toList();
    }

    /** Not that of a sidecar, which the server does not need. */
    private static boolean ofThePod(PodTrouble trouble, PodSeen pod) {
        return switch (trouble) {
            case PodTrouble.ImageUnavailable image -> needed(image.container(), pod);
            case PodTrouble.CrashLooping crash -> needed(crash.container(), pod);
            case PodTrouble.InitFailed init -> true;
            case PodTrouble.Failed failed -> true;
            case PodTrouble.Unschedulable none -> true;
        };
    }

    private static boolean needed(String container, PodSeen pod) {
        return container.equals(Containers.SERVER)
                || Optional.ofNullable(pod.shape().containers().get(container))
                        .map(ContainerShape::init)
                        .orElse(true);
    }

    private Duration left(PodSeen pod) {
        var failed = Duration.between(pod.failingSince().orElse(pod.since()), seen.at());
        return failed.compareTo(grace) >= 0 ? Duration.ZERO : grace.minus(failed);
    }

    private List<ClaimSeen> lost(PodSeen pod) {
        return intent.rack(pod.name().rack())
                .map(rack -> LocalClaims.lostByRecovery(rack, pod, seen))
                .orElse(List.of());
    }

    /** Loss prevented: the last copy of a record, on the disks of a pod that fails while another one is away too. */
    private Verdict mayLose(List<ClaimSeen> claims) {
        if (claims.isEmpty() || !seen.everCompleted()) {
            return Verdict.yes();
        }
        var others = seen.pods().stream()
                .filter(PodSeen::serving)
                .map(pod -> pod.name().toString())
                .toList();
        int wanted = intent.allPodNames().size();
        if (others.size() < wanted - 1) {
            return Verdict.no("%d of %d servers serve".formatted(others.size(), wanted));
        }
        return ClusterWhole.check(others, seen)
                .and(() -> MigrationsDone.check(seen))
                .and(() -> PartitionsAvailable.check(seen));
    }
}
