package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a pass has to tell as events: what it changed, and every condition that turned. A condition that says the same as
 * before is no news, so repeating a pass repeats no event.
 */
public final class Notices {
    private Notices() {}

    public static List<Notice> after(
            Intent intent, Snapshot seen, Plan plan, Outcome outcome, AerospikeClusterStatus now) {
        var notices = new ArrayList<Notice>();
        plan.targets().racks().forEach(rack -> rack(intent, seen, rack).ifPresent(notices::add));
        outcome.done().stream()
                .flatMap(done -> done.details().stream())
                .map(change -> new Notice(Notice.Kind.NORMAL, change.reason(), change.sentence()))
                .forEach(notices::add);
        notices.addAll(turned(seen.recorded(), now));
        return List.copyOf(notices);
    }

    /** Conditions Ready and Degraded that turned; the reason of a problem names the event. */
    public static List<Notice> turned(Optional<AerospikeClusterStatus> recorded, AerospikeClusterStatus now) {
        var before = recorded.map(status -> status.conditions).orElse(List.of());
        var notices = new ArrayList<Notice>();
        var degraded = Conditions.find(now.conditions, ConditionType.DEGRADED);
        degraded.filter(Notices::holds)
                .filter(condition -> !saysTheSame(Conditions.find(before, ConditionType.DEGRADED), condition))
                .map(condition -> new Notice(Notice.Kind.WARNING, condition.getReason(), condition.getMessage()))
                .ifPresent(notices::add);
        Conditions.find(now.conditions, ConditionType.READY)
                .filter(Notices::holds)
                .filter(condition -> Conditions.find(before, ConditionType.READY)
                        .filter(Notices::holds)
                        .isEmpty())
                .map(condition ->
                        new Notice(Notice.Kind.NORMAL, "Ready", "Cluster is ready: " + condition.getMessage()))
                .ifPresent(notices::add);
        return notices;
    }

    private static Optional<Notice> rack(Intent intent, Snapshot seen, RackTarget target) {
        var id = target.identity();
        var existing = seen.rack(id);
        if (existing.isEmpty()) {
            return Optional.of(new Notice(Notice.Kind.NORMAL, "RackCreated", "[rack-" + id + "] Created rack"));
        }
        int before = existing.get().wantedReplicas();
        if (target.replicas() <= before) {
            return Optional.empty();
        }
        var sentence = "[rack-%s] Scaling up StatefulSet `%s/%s` from %d to %d replicas"
                .formatted(id, intent.namespace(), Names.statefulSet(intent.name(), id), before, target.replicas());
        return Optional.of(new Notice(Notice.Kind.NORMAL, "RackScaleUp", sentence));
    }

    private static boolean holds(Condition condition) {
        return "True".equals(condition.getStatus());
    }

    private static boolean saysTheSame(Optional<Condition> before, Condition now) {
        return before.filter(Notices::holds)
                .filter(old -> now.getReason().equals(old.getReason()))
                .isPresent();
    }
}
