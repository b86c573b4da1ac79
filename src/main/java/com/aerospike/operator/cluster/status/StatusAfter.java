package com.aerospike.operator.cluster.status;

import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.admission.rules.CompletedCluster;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Phase;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.cluster.safety.LastWhole;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The status of a cluster after a pass, worked out from what the pass saw and did. */
public final class StatusAfter {
    private StatusAfter() {}

    /** After a pass that was allowed to act. */
    public static AerospikeClusterStatus of(Intent intent, Snapshot seen, Plan plan, Outcome outcome) {
        var verdicts = new Verdicts(intent, seen, plan, outcome);
        var status = new AerospikeClusterStatus();
        var completed = verdicts.completed();
        seen.recorded().map(CompletedCluster::specOf).ifPresent(earlier -> CompletedSpec.copy(earlier, status));
        if (completed) {
            CompletedSpec.copy(intent.spec(), status);
        } else {
            appliedAccessControl(outcome).ifPresent(applied -> status.aerospikeAccessControl = applied.wanted());
            status.operations = OperationsDone.after(intent.spec(), status.operations, plan, outcome.done());
        }
        status.phase = phase(verdicts, completed);
        status.observedGeneration = intent.generation();
        status.selector = Labels.selectorText(intent.name());
        status.pods = PodEntries.of(intent, seen, outcome);
        status.isReadinessProbeEnabled = readinessProbed(seen);
        status.conditions =
                Conditions.merge(conditions(seen.recorded()), verdicts.all(), intent.generation(), seen.at());
        status.progress = ProgressNow.of(intent, seen, plan, outcome);
        status.lastWhole = LastWhole.after(intent, seen).map(Instant::toString).orElse(null);
        return status;
    }

    /**
     * When admission refuses the spec: nothing was done, the running cluster is as it was, and the conditions name the
     * fields.
     */
    public static AerospikeClusterStatus refused(
            Optional<AerospikeClusterStatus> recorded, List<Violation> violations, long generation, Instant at) {
        var sentence = "the spec is not acted on, the cluster stays as it is: "
                + violations.stream()
                        .map(violation -> violation.text().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("; "));
        var status = kept(recorded);
        var says = List.of(
                new Saying(ConditionType.READY, false, "SpecRefused", sentence),
                availableAsBefore(recorded),
                new Saying(ConditionType.PROGRESSING, false, "SpecRefused", sentence),
                new Saying(ConditionType.DEGRADED, true, "SpecRefused", sentence));
        status.phase = Phase.ERROR;
        status.observedGeneration = generation;
        status.conditions = Conditions.merge(conditions(recorded), says, generation, at);
        return status;
    }

    /** While the user asked for no work: all is as it was but for the condition that says so. */
    public static AerospikeClusterStatus paused(
            Optional<AerospikeClusterStatus> recorded, long generation, Instant at) {
        var status = kept(recorded);
        status.phase = recorded.map(earlier -> earlier.phase).orElse(null);
        status.observedGeneration = generation;
        var before = conditions(recorded);
        var says = before.stream()
                .filter(condition -> !condition.getType().equals(ConditionType.PROGRESSING.type()))
                .flatMap(condition -> Saying.of(condition).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        says.add(new Saying(
                ConditionType.PROGRESSING, false, "Paused", "spec.paused is set: nothing is done until it is removed"));
        status.conditions = Conditions.merge(before, says, generation, at);
        return status;
    }

    private static AerospikeClusterStatus kept(Optional<AerospikeClusterStatus> recorded) {
        var status = new AerospikeClusterStatus();
        status.pods = Map.of();
        recorded.ifPresent(earlier -> {
            CompletedSpec.copy(CompletedCluster.specOf(earlier), status);
            status.pods = Optional.ofNullable(earlier.pods).orElse(Map.of());
            status.selector = earlier.selector;
            status.lastWhole = earlier.lastWhole;
            status.isReadinessProbeEnabled = earlier.isReadinessProbeEnabled;
        });
        return status;
    }

    private static Saying availableAsBefore(Optional<AerospikeClusterStatus> recorded) {
        return Conditions.find(conditions(recorded), ConditionType.AVAILABLE)
                .flatMap(Saying::of)
                .orElseGet(
                        () -> new Saying(ConditionType.AVAILABLE, false, "NotDeployed", "the cluster is not deployed"));
    }

    private static Phase phase(Verdicts verdicts, boolean completed) {
        if (completed) {
            return Phase.COMPLETED;
        }
        return verdicts.failing() ? Phase.ERROR : Phase.IN_PROGRESS;
    }

    private static List<Condition> conditions(Optional<AerospikeClusterStatus> recorded) {
        return recorded.map(status -> status.conditions).orElse(List.of());
    }

    private static Optional<Step.ApplyAccessControl> appliedAccessControl(Outcome outcome) {
        return outcome.done().stream()
                .filter(done -> done.step() instanceof Step.ApplyAccessControl)
                .map(done -> (Step.ApplyAccessControl) done.step())
                .findFirst();
    }

    /** Once true it stays true: it says that a disruption budget can be trusted, and AKO never takes it back. */
    private static boolean readinessProbed(Snapshot seen) {
        var recorded = seen.recorded()
                .map(status -> Boolean.TRUE.equals(status.isReadinessProbeEnabled))
                .orElse(false);
        return recorded || (!seen.pods().isEmpty() && seen.pods().stream().allMatch(PodSeen::readinessProbe));
    }
}
