package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodShape.ContainerShape;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.RestHasAll;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.Comparator;
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
    /** A claim is made right before its pod; no pod starts, serves and is made anew that fast. */
    private static final Duration MADE_TOGETHER = Duration.ofSeconds(2);

    private static final Duration MIGRATING_LOOK = Duration.ofSeconds(5);

    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodNeed> needs;
    private final OutgoingConfs outgoing;
    private final Duration grace;

    /**
     * @param needs of the pods that run something else than is wanted, by pod name
     * @param outgoing what servers of racks that go away start with
     * @param grace that a failing pod has to recover by itself
     */
    Repair(Intent intent, Snapshot seen, Map<String, PodNeed> needs, OutgoingConfs outgoing, Duration grace) {
        this.intent = intent;
        this.seen = seen;
        this.needs = needs;
        this.outgoing = outgoing;
        this.grace = grace;
    }

    /** Pods to make anew now. */
    List<Step.ReplacePod> steps() {
        return failing().stream()
                .filter(pod -> due(pod) instanceof Verdict.Yes)
                .map(this::replacement)
                .toList();
    }

    /**
     * Until when the pods that nobody ignores are left to themselves, or what keeps them from being made anew; that of the
     * pod whose turn comes first.
     */
    Optional<Step.Await> await(Set<PodName> ignorable) {
        return failing().stream()
                .filter(pod -> !ignorable.contains(pod.name()))
                .flatMap(pod -> await(pod).stream())
                .min(Comparator.comparing(Step.Await::lookAgain));
    }

    /** Yes when the pod is to be made anew now. */
    private Verdict due(PodSeen pod) {
        if (!stuckOn(pod).isEmpty()) {
            return Verdict.yes();
        }
        if (!left(pod).isZero()) {
            return Verdict.no(
                    "pod %s fails: %s; it is made anew unless it recovers within %d s%s"
                            .formatted(
                                    pod.name(),
                                    pod.trouble().orElseThrow().message(),
                                    grace.toSeconds(),
                                    intent.wants(pod.name())
                                            ? ""
                                            : "; it is to leave once others have its data, or at once with rackConfig.maxIgnorablePods"));
        }
        return switch (mayLose(pod)) {
            case Verdict.Yes yes -> yes;
            // Where waiting makes the volumes no safer to give up, a new pod with the old ones is better than none.
            case Verdict.No no when keepsForEver(pod) || neverPlaced(pod) -> Verdict.yes();
            case Verdict.No no ->
                Verdict.no("pod %s fails, and its volumes on the node's own disks are kept: %s"
                        .formatted(pod.name(), no.because()));
        };
    }

    private Optional<Step.Await> await(PodSeen pod) {
        return switch (due(pod)) {
            case Verdict.Yes yes -> Optional.empty();
            case Verdict.No no ->
                Optional.of(wait(
                        no.because(),
                        left(pod).isZero() ? MIGRATING_LOOK : left(pod).plusMillis(500)));
        };
    }

    private Step.ReplacePod replacement(PodSeen pod) {
        var loss = mayLose(pod);
        var losing = loss instanceof Verdict.Yes ? lost(pod) : List.<ClaimSeen>of();
        return new Step.ReplacePod(pod.name(), pod.uid(), false, because(pod, loss), losing, List.of());
    }

    private List<String> because(PodSeen pod, Verdict loss) {
        var stuckOn = stuckOn(pod);
        if (!stuckOn.isEmpty()) {
            return stuckOn;
        }
        var failed = "it failed for %d s: %s"
                .formatted(grace.toSeconds(), pod.trouble().orElseThrow().message());
        return switch (loss) {
            case Verdict.Yes yes -> List.of(failed);
            case Verdict.No no -> List.of(failed, "its volumes are kept, because " + no.because());
        };
    }

    /** What the pod is made of and has to do without. */
    private List<String> stuckOn(PodSeen pod) {
        return Optional.ofNullable(needs.get(pod.name().toString()))
                .map(PodNeed::reasons)
                .orElseGet(() -> outgoing.leftBehind(pod).stream().toList());
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
        var failed = pod.failingFor(seen.at());
        return failed.compareTo(grace) >= 0 ? Duration.ZERO : grace.minus(failed);
    }

    private List<ClaimSeen> lost(PodSeen pod) {
        return intent.rack(pod.name().rack())
                .map(rack -> LocalClaims.lostByRecovery(rack, pod, seen))
                .orElse(List.of());
    }

    /**
     * Volumes of a pod that never served hold nothing, if it did not find them: those may be an earlier cluster's, or that
     * of a pod before it, which served and was deleted while nobody looked.
     */
    private Verdict mayLose(PodSeen pod) {
        var claims = lost(pod);
        boolean fresh = claims.stream()
                .noneMatch(claim -> claim.created().isBefore(seen.clusterCreated()) || foundBy(pod, claim));
        return claims.isEmpty() || fresh && new NeverJoined(seen).test(pod.name())
                ? Verdict.yes()
                : RestHasAll.check(pod.name(), intent, seen);
    }

    private static boolean foundBy(PodSeen pod, ClaimSeen claim) {
        return Duration.between(claim.created(), pod.created()).compareTo(MADE_TOGETHER) > 0;
    }

    /** It may be bound by rules of placement that are not wanted any more, and nothing has started that could be lost. */
    private static boolean neverPlaced(PodSeen pod) {
        return pod.stage() == PodSeen.Stage.UNSCHEDULED;
    }

    private boolean keepsForEver(PodSeen pod) {
        return !seen.everCompleted() || RestHasAll.everWill(pod.name(), intent, seen) instanceof Verdict.No;
    }
}
