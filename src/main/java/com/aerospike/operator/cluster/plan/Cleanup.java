package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.ClusterWhole;
import com.aerospike.operator.cluster.safety.MigrationsDone;
import com.aerospike.operator.cluster.safety.PartitionsAvailable;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left to do after pods that left the cluster? Their volume claims go if their policy says so, and then the other
 * nodes forget them. A pod's entry in the status is the memory that this is due; it goes last.
 *
 * <p>Loss prevented: a claim that is deleted while its data may still be needed. So none goes whose pod exists or is
 * wanted; none while the nodes do not form one whole cluster that has all partitions and nothing to migrate; and none of
 * a rack whose StatefulSet somebody else took away, because those pods left without handing anything over. The operator
 * itself removes a StatefulSet only after this.
 */
final class Cleanup {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Intent intent;
    private final Snapshot seen;
    private final PresentRacks present;
    private final List<PodName> gone;

    Cleanup(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
        this.present = new PresentRacks(intent, seen);
        this.gone = seen.recorded().map(status -> status.pods).orElse(Map.<String, PodStatus>of()).keySet().stream()
                .flatMap(name -> PodName.parse(intent.name(), name).stream())
                .filter(present::goneForGood)
                .sorted()
                .toList();
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (PodName pod : gone) {
            var claims = condemned(pod);
            var due = claims.stream().filter(claim -> !claim.terminating()).toList();
            if (claims.isEmpty()) {
                steps.add(new Step.ForgetNode(pod, askable()));
            } else if (!due.isEmpty() && safe() instanceof Verdict.Yes) {
                steps.add(new Step.DeleteClaims(pod, due));
            }
        }
        return steps;
    }

    /** What has to go and is still there. It holds nothing else up, so it is waited for last. */
    Optional<Step.Await> await() {
        return pods().or(this::claims);
    }

    /** True while something is left to do after pods of {@code rack}. */
    boolean dueIn(RackIdentity rack) {
        return gone.stream().anyMatch(pod -> pod.rack().equals(rack));
    }

    private Optional<Step.Await> pods() {
        var leaving =
                seen.pods().stream().map(PodSeen::name).filter(present::leaving).toList();
        if (leaving.isEmpty()) {
            return Optional.empty();
        }
        var orphans =
                leaving.stream().filter(pod -> seen.rack(pod.rack()).isEmpty()).toList();
        return Optional.of(wait(
                Awaited.LEAVING,
                orphans.isEmpty()
                        ? "pods are leaving: " + names(leaving)
                        : "pods have lost their StatefulSet and are not wanted; delete those that stay: "
                                + names(orphans)));
    }

    private Optional<Step.Await> claims() {
        var left = gone.stream().flatMap(pod -> condemned(pod).stream()).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        boolean asked = left.stream().allMatch(ClaimSeen::terminating);
        return Optional.of(wait(
                Awaited.CLAIMS,
                switch (safe()) {
                    case Verdict.No no
                    when !asked ->
                        "%d volumes of pods that left are kept for now: %s".formatted(left.size(), no.because());
                    case Verdict.No no -> deleted(left);
                    case Verdict.Yes yes -> deleted(left);
                }));
    }

    private static String deleted(List<ClaimSeen> claims) {
        return "%d volume claims are being deleted: %s"
                .formatted(
                        claims.size(),
                        String.join(", ", claims.stream().map(ClaimSeen::name).toList()));
    }

    private List<ClaimSeen> condemned(PodName pod) {
        return seen.rack(pod.rack()).filter(rack -> !rack.terminating()).isPresent()
                ? Reclaim.onDeparture(intent, seen, pod)
                : List.of();
    }

    private Verdict safe() {
        var serving = seen.pods().stream()
                .filter(PodSeen::serving)
                .map(pod -> pod.name().toString())
                .toList();
        return serving.isEmpty()
                ? Verdict.no("no server serves")
                : ClusterWhole.check(serving, seen)
                        .and(() -> MigrationsDone.check(seen))
                        .and(() -> PartitionsAvailable.check(seen));
    }

    private List<String> askable() {
        return seen.pods().stream()
                .filter(PodSeen::askable)
                .map(pod -> pod.name().toString())
                .toList();
    }

    private static String names(List<PodName> pods) {
        return String.join(", ", pods.stream().map(PodName::toString).toList());
    }

    private static Step.Await wait(Awaited what, String sentence) {
        return new Step.Await(what, sentence, what.deadline(), LOOK);
    }
}
