package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a pass has to tell as events: what it changed, what began or ended with it, and every condition that turned. A
 * condition that says the same as before is no news, so repeating a pass repeats no event.
 */
public final class Notices {
    private Notices() {}

    public static List<Notice> after(
            Intent intent, Snapshot seen, Plan plan, Outcome outcome, AerospikeClusterStatus now) {
        var notices = new ArrayList<Notice>();
        notices.addAll(new RackNotices(intent, seen, plan, outcome).all());
        outcome.done().stream()
                .flatMap(done -> done.details().stream())
                .map(change -> Notice.act(change.reason(), change.sentence()))
                .forEach(notices::add);
        notices.addAll(new ChangeNotices(intent, seen, plan, outcome).all(now));
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
                .map(condition -> new Notice(
                        Notice.Kind.WARNING, Notice.Occasion.TURN, condition.getReason(), condition.getMessage()))
                .ifPresent(notices::add);
        Conditions.find(now.conditions, ConditionType.READY)
                .filter(Notices::holds)
                .filter(condition -> Conditions.find(before, ConditionType.READY)
                        .filter(Notices::holds)
                        .isEmpty())
                .map(condition -> Notice.turn("Ready", "Cluster is ready: " + condition.getMessage()))
                .ifPresent(notices::add);
        return notices;
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
