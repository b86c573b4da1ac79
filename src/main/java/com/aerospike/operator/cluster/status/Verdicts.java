package com.aerospike.operator.cluster.status;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.NamespaceIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Problem;
import com.aerospike.operator.cluster.safety.PartitionsAvailable;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.ImageReference;
import com.aerospike.operator.kube.PodName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Works out what each condition says. */
final class Verdicts {
    /** A condition's message is for reading: more problems than this are counted, not listed. */
    private static final int LISTED_PROBLEMS = 3;

    private final Intent intent;
    private final Snapshot seen;
    private final Plan plan;
    private final Outcome outcome;
    private final List<Problem> problems;
    private final Tolerance tolerance;
    private final boolean completed;

    Verdicts(Intent intent, Snapshot seen, Plan plan, Outcome outcome) {
        this.intent = intent;
        this.seen = seen;
        this.plan = plan;
        this.outcome = outcome;
        this.problems = problems(plan, outcome);
        this.tolerance = new Tolerance(intent, seen, plan);
        this.completed = outcome.failed().isEmpty()
                && plan.steps().stream().allMatch(tolerance::tolerates)
                && problems.stream().allMatch(tolerance::tolerates);
    }

    private static List<Problem> problems(Plan plan, Outcome outcome) {
        var problems = new ArrayList<Problem>();
        outcome.failed()
                .map(failed -> new Problem(Problem.Kind.STEP_FAILED, failed.what() + ": " + failed.why()))
                .ifPresent(problems::add);
        problems.addAll(plan.problems());
        return List.copyOf(problems);
    }

    /** True when nothing is left to do and nothing is wrong but with what the user lets fail. */
    boolean completed() {
        return completed;
    }

    boolean failing() {
        return problems.stream().anyMatch(problem -> !tolerance.tolerates(problem));
    }

    List<Saying> all() {
        return List.of(ready(), available(), progressing(), degraded());
    }

    private Saying ready() {
        if (completed) {
            return tolerance.leftOut().isEmpty()
                    ? new Saying(ConditionType.READY, true, "AsWanted", allServe())
                    : new Saying(ConditionType.READY, false, "PodsLeftOut", leftOut());
        }
        return problems.stream()
                .filter(problem -> !tolerance.tolerates(problem))
                .findFirst()
                .map(first ->
                        new Saying(ConditionType.READY, false, first.kind().reason(), first.sentence()))
                .orElseGet(() -> new Saying(ConditionType.READY, false, reasonOfWork(outcome), sentenceOfWork()));
    }

    private String allServe() {
        var serve = size() == 1 ? "the pod serves" : "all %d pods serve".formatted(size());
        long older = olderInit();
        return older == 0
                ? serve
                : "%s; %d of them get the init container of this operator, %s, at their next restart"
                        .formatted(serve, older, plan.targets().initImage());
    }

    /** Another operator brings another init container. No database restarts for that; it waits for another reason. */
    private long olderInit() {
        return seen.pods().stream()
                .filter(pod -> pod.initImage()
                        .filter(image ->
                                !ImageReference.same(image, plan.targets().initImage()))
                        .isPresent())
                .count();
    }

    /** Kubernetes tools must not take a cluster for whole that is not, so this is not ready, though it is completed. */
    private String leftOut() {
        var names = tolerance.leftOut().stream().map(PodName::toString).toList();
        return "%d of %d pods serve, the spec is carried out on them; left out as maxIgnorablePods allows: %s"
                .formatted(size() - names.size(), size(), String.join(", ", names));
    }

    private Saying available() {
        if (!seen.everCompleted() && !completed) {
            return new Saying(ConditionType.AVAILABLE, false, "NotDeployed", "the cluster is being deployed");
        }
        long serving = seen.pods().stream().filter(PodSeen::serving).count();
        if (serving == 0) {
            return new Saying(ConditionType.AVAILABLE, false, "NoServer", "no server serves yet");
        }
        return switch (PartitionsAvailable.check(seen)) {
            case Verdict.No no -> new Saying(ConditionType.AVAILABLE, false, "PartitionsUnavailable", no.because());
            case Verdict.Yes yes -> dataReachable(serving);
        };
    }

    /** With as many servers of a completed cluster gone as there are copies, some records may have no copy left. */
    private Saying dataReachable(long serving) {
        int recordedSize = seen.recorded().map(status -> status.size).orElse(0);
        long gone = Math.max(0, recordedSize - serving);
        int copies = smallestReplicationFactor();
        if (seen.everCompleted() && gone >= copies) {
            return new Saying(
                    ConditionType.AVAILABLE,
                    false,
                    "CopiesMissing",
                    "%d of %d servers are gone and the smallest replication factor is %d"
                            .formatted(gone, recordedSize, copies));
        }
        return new Saying(
                ConditionType.AVAILABLE,
                true,
                "Serving",
                serving == 1 ? "1 server serves" : serving + " servers serve");
    }

    private int size() {
        return intent.allPodNames().size();
    }

    private int smallestReplicationFactor() {
        return intent.racks().stream()
                .flatMap(rack -> rack.namespaces().stream())
                .mapToInt(NamespaceIntent::replicationFactor)
                .min()
                .orElse(1);
    }

    private Saying progressing() {
        return plan.settled() && outcome.failed().isEmpty()
                ? new Saying(ConditionType.PROGRESSING, false, "Settled", "nothing is left to do")
                : new Saying(ConditionType.PROGRESSING, true, reasonOfWork(outcome), sentenceOfWork());
    }

    private Saying degraded() {
        if (problems.isEmpty()) {
            return new Saying(ConditionType.DEGRADED, false, "NoProblem", "no problem is known");
        }
        var listed =
                problems.stream().limit(LISTED_PROBLEMS).map(Problem::sentence).collect(Collectors.joining("; "));
        int more = problems.size() - LISTED_PROBLEMS;
        return new Saying(
                ConditionType.DEGRADED,
                true,
                problems.getFirst().kind().reason(),
                more > 0 ? listed + "; and " + more + " more" : listed);
    }

    /** The name of the wait at hand; its start is told by it, see {@link com.aerospike.operator.cluster.plan.Waiting}. */
    static String reasonOfWork(Outcome outcome) {
        return outcome.waiting().map(wait -> wait.what().reason()).orElse("Working");
    }

    private String sentenceOfWork() {
        return outcome.waiting()
                .map(wait -> "waiting: " + wait.sentence())
                .or(() -> plan.steps().stream().findFirst().map(step -> step.summary()))
                .orElse("writing Kubernetes objects");
    }
}
