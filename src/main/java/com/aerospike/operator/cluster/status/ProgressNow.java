package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.Progress;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Effort;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.PodAtHand;
import com.aerospike.operator.cluster.plan.PodNeed;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.cluster.plan.Waiting;
import com.aerospike.operator.cluster.safety.MigrationsDone;
import com.aerospike.operator.kube.PodName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The plan in short, for people: what is at hand, for which pod and why, what is waited for, and how much is left. */
final class ProgressNow {
    private final Intent intent;
    private final Snapshot seen;
    private final Plan plan;
    private final Outcome outcome;

    private ProgressNow(Intent intent, Snapshot seen, Plan plan, Outcome outcome) {
        this.intent = intent;
        this.seen = seen;
        this.plan = plan;
        this.outcome = outcome;
    }

    static Progress of(Intent intent, Snapshot seen, Plan plan, Outcome outcome) {
        return new ProgressNow(intent, seen, plan, outcome).progress();
    }

    private Progress progress() {
        var progress = new Progress();
        progress.podsPendingRestart = absentIfZero(restarts());
        progress.readyPods = (int) seen.pods().stream().filter(PodSeen::serving).count();
        long migrations = MigrationsDone.remaining(seen);
        progress.migrationsLeft = migrations > 0 ? migrations : null;
        progress.remaining = absentIfZero(podsLeft());
        if (plan.settled()) {
            return progress;
        }
        var left = left();
        var pod = PodAtHand.of(intent, seen, left);
        progress.step = atHand(left);
        progress.pod = pod.map(PodName::toString).orElse(null);
        progress.reason = pod.flatMap(this::reason).orElse(null);
        progress.waitingFor = outcome.waiting().map(Step.Await::sentence).orElse(null);
        progress.since = since(pod).truncatedTo(ChronoUnit.SECONDS).toString();
        return progress;
    }

    /** What this pass has not done; the last act while there is none. */
    private List<Step> left() {
        int done = Math.min(outcome.done().size(), plan.steps().size() - 1);
        return plan.steps().subList(done, plan.steps().size());
    }

    private static String atHand(List<Step> left) {
        return left.stream()
                .filter(step -> !(step instanceof Step.Await))
                .findFirst()
                .orElse(left.getFirst())
                .summary();
    }

    private Optional<String> reason(PodName pod) {
        return Optional.ofNullable(plan.behind().get(pod.toString()))
                .map(PodNeed::reasons)
                .or(() -> plan.steps().stream()
                        .filter(step -> PodAtHand.of(intent.name(), step).equals(Optional.of(pod)))
                        .map(ProgressNow::because)
                        .filter(because -> !because.isEmpty())
                        .findFirst())
                .map(because -> String.join(", ", because));
    }

    /** Why a pod is taken out of service that runs what is wanted: it leaves, or it fails. */
    private static List<String> because(Step step) {
        if (step instanceof Step.Quiesce quiesce) {
            return quiesce.because();
        }
        return step instanceof Step.ReplacePod replace ? replace.because() : List.of();
    }

    private Instant since(Optional<PodName> pod) {
        return Waiting.since(seen, Verdicts.reasonOfWork(outcome), pod);
    }

    private int restarts() {
        return (int) plan.behind().values().stream()
                .filter(need -> need.effort().compareTo(Effort.WARM) >= 0)
                .count();
    }

    /** Pods that are not as wanted: they run something else, do not serve yet, or have to go. */
    private int podsLeft() {
        var pods = new HashSet<>(plan.behind().keySet());
        var wanted = intent.allPodNames();
        wanted.stream()
                .filter(pod -> seen.pod(pod).filter(PodSeen::serving).isEmpty())
                .forEach(pod -> pods.add(pod.toString()));
        seen.pods().stream()
                .map(PodSeen::name)
                .filter(pod -> !wanted.contains(pod))
                .forEach(pod -> pods.add(pod.toString()));
        return pods.size();
    }

    private static Integer absentIfZero(int number) {
        return number > 0 ? number : null;
    }
}
