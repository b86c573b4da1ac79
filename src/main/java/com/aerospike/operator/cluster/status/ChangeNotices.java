package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Phase;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Awaited;
import com.aerospike.operator.cluster.plan.Effort;
import com.aerospike.operator.cluster.plan.LastCompleted;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.PodAtHand;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.ImageReference;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Beginning and end of what takes many passes. Nobody remembers that a roll-out has begun: it has if a pod of the rack
 * was restarted since the cluster ceased to be ready. It ends with the completion, which is recorded.
 */
final class ChangeNotices {
    private final Intent intent;
    private final Snapshot seen;
    private final Plan plan;
    private final Outcome outcome;

    ChangeNotices(Intent intent, Snapshot seen, Plan plan, Outcome outcome) {
        this.intent = intent;
        this.seen = seen;
        this.plan = plan;
        this.outcome = outcome;
    }

    List<Notice> all(AerospikeClusterStatus now) {
        var notices = new ArrayList<Notice>();
        racksOf(Step.ReplacePod.class, Step.WarmRestart.class).stream()
                .filter(rack -> restartedSinceUnrest(rack, Integer.MAX_VALUE).isEmpty())
                .map(rack -> Notice.act("RackRollingRestart", "[rack-%s] Started rolling restart".formatted(rack)))
                .forEach(notices::add);
        racksOf(Step.ApplyLive.class).stream()
                .filter(this::isWholeRackChangedLive)
                .map(rack ->
                        Notice.act("DynamicConfigUpdated", "[rack-%s] Finished dynamic config update".formatted(rack)))
                .forEach(notices::add);
        migrations(notices);
        if (completes(now)) {
            LastCompleted.of(intent, seen)
                    .ifPresent(before -> intent.racks().forEach(rack -> completed(before, rack, notices)));
        }
        return notices;
    }

    /** Racks in which this pass carried out such steps on pods that were behind: repairs and departures are no roll-out. */
    @SafeVarargs
    private Set<RackIdentity> racksOf(Class<? extends Step>... kinds) {
        return outcome.done().stream()
                .map(Outcome.Done::step)
                .filter(step -> List.of(kinds).contains(step.getClass()))
                .flatMap(step -> PodAtHand.of(intent.name(), step).stream())
                .filter(pod -> plan.behind().containsKey(pod.toString()))
                .map(PodName::rack)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isWholeRackChangedLive(RackIdentity rack) {
        var done = outcome.done().stream()
                .map(Outcome.Done::step)
                .filter(step -> step instanceof Step.ApplyLive)
                .map(step -> ((Step.ApplyLive) step).pod())
                .collect(Collectors.toSet());
        return plan.behind().values().stream()
                .filter(need -> need.pod().rack().equals(rack) && need.effort() == Effort.LIVE)
                .allMatch(need -> done.contains(need.pod()));
    }

    private void migrations(List<Notice> notices) {
        outcome.waiting()
                .filter(wait -> wait.what() == Awaited.MIGRATIONS)
                .filter(wait -> !toldToWait())
                .flatMap(wait -> PodAtHand.of(intent, seen, plan.steps()))
                .map(pod -> Notice.turn(
                        "WaitMigration", "[rack-%s] Waiting for migrations to complete".formatted(pod.rack())))
                .ifPresent(notices::add);
    }

    private boolean toldToWait() {
        return seen.recorded()
                .flatMap(status -> Conditions.find(status.conditions, ConditionType.PROGRESSING))
                .filter(condition -> Awaited.MIGRATIONS.reason().equals(condition.getReason()))
                .isPresent();
    }

    private boolean completes(AerospikeClusterStatus now) {
        return now.phase == Phase.COMPLETED
                && seen.recorded()
                        .filter(status -> status.phase != Phase.COMPLETED)
                        .isPresent();
    }

    private void completed(Intent before, RackIntent rack, List<Notice> notices) {
        before.rack(rack.identity()).ifPresent(old -> {
            var set = "StatefulSet `%s/%s`"
                    .formatted(intent.namespace(), Names.statefulSet(intent.name(), rack.identity()));
            if (!ImageReference.same(before.spec().image, intent.spec().image)) {
                notices.add(Notice.turn(
                        "RackImageUpdated", "[rack-%s] Updated image for %s".formatted(rack.identity(), set)));
            }
            if (!restartedSinceUnrest(rack.identity(), old.size()).isEmpty()) {
                notices.add(Notice.turn(
                        "RackRollingRestarted", "[rack-%s] Finished rolling restart".formatted(rack.identity())));
            }
            if (rack.size() > old.size()) {
                notices.add(Notice.turn(
                        "RackScaledUp",
                        "[rack-%s] Scaled up %s from %d to %d replicas"
                                .formatted(rack.identity(), set, old.size(), rack.size())));
            }
        });
    }

    /** @param size pods with higher ordinals are new, not restarted */
    private List<PodSeen> restartedSinceUnrest(RackIdentity rack, int size) {
        var unrest = unrest();
        return seen.pods().stream()
                .filter(pod -> pod.name().rack().equals(rack) && pod.name().ordinal() < size)
                .filter(pod -> !pod.created().isBefore(unrest)
                        || pod.marks()
                                .applied()
                                .flatMap(Applied::restarted)
                                .filter(at -> !at.isBefore(unrest))
                                .isPresent())
                .toList();
    }

    /** When the cluster ceased to be ready; now, if it is only about to. */
    private Instant unrest() {
        return seen.recorded()
                .flatMap(status -> Conditions.find(status.conditions, ConditionType.READY))
                .filter(condition -> "False".equals(condition.getStatus()))
                .map(condition -> Instant.parse(condition.getLastTransitionTime()))
                .orElse(seen.at());
    }
}
