package com.aerospike.operator.cluster.status;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a pass did to racks as such: made, resized, emptied and deleted them. */
final class RackNotices {
    private final Intent intent;
    private final Snapshot seen;
    private final Plan plan;
    private final Outcome outcome;

    RackNotices(Intent intent, Snapshot seen, Plan plan, Outcome outcome) {
        this.intent = intent;
        this.seen = seen;
        this.plan = plan;
        this.outcome = outcome;
    }

    List<Notice> all() {
        var notices = new ArrayList<Notice>();
        // Without a single act behind it a failure may be one of the objects themselves, which are then as before.
        if (outcome.failed().isEmpty() || outcome.acted()) {
            plan.targets().racks().forEach(rack -> written(rack).ifPresent(notices::add));
            plan.targets().removable().racks().stream()
                    .sorted()
                    .flatMap(rack -> deleted(rack).stream())
                    .forEach(notices::add);
        }
        notices.addAll(left());
        return notices;
    }

    private Optional<Notice> written(RackTarget target) {
        var rack = target.identity();
        int now = target.replicas();
        return seen.rack(rack)
                .map(existing -> resized(rack, existing.wantedReplicas(), now))
                .orElseGet(() -> Optional.of(Notice.act("RackCreated", "[rack-%s] Created rack".formatted(rack))));
    }

    private Optional<Notice> resized(RackIdentity rack, int before, int now) {
        if (now > before) {
            return Optional.of(Notice.act("RackScaleUp", sized("Scaling up", rack, before, now)));
        }
        return now < before
                ? Optional.of(Notice.act("RackScaleDown", sized("Scaling down", rack, before, now)))
                : Optional.empty();
    }

    private Optional<Notice> deleted(RackIdentity rack) {
        return seen.rack(rack)
                .filter(existing -> !existing.terminating())
                .map(existing -> Notice.act("RackDeleted", "[rack-%s] Deleted rack".formatted(rack)));
    }

    /** Pods that left for good and after which nothing is left to do. */
    private List<Notice> left() {
        SortedMap<RackIdentity, TreeSet<PodName>> gone = outcome.done().stream()
                .map(Outcome.Done::step)
                .filter(step -> step instanceof Step.ForgetNode)
                .map(step -> ((Step.ForgetNode) step).gone())
                .collect(Collectors.groupingBy(PodName::rack, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        var notices = new ArrayList<Notice>();
        gone.forEach((rack, pods) -> {
            var names = pods.stream().map(this::qualified).collect(Collectors.joining(", "));
            notices.add(Notice.act("PodDeleted", "[rack-%s] Deleted Pods `%s`".formatted(rack, names)));
            if (isLast(rack, pods)) {
                int now = seen.rack(rack).map(RackSeen::wantedReplicas).orElse(0);
                notices.add(Notice.act(
                        "RackScaledDown", sized("Scaled down", rack, pods.last().ordinal() + 1, now)));
            }
        });
        return notices;
    }

    /** True when nothing of the rack is left to be cleaned up after. */
    private boolean isLast(RackIdentity rack, Set<PodName> gone) {
        var kept = seen.rack(rack).map(RackSeen::wantedReplicas).orElse(0);
        return seen.pods().stream()
                        .map(PodSeen::name)
                        .noneMatch(pod -> pod.rack().equals(rack) && pod.ordinal() >= kept)
                && seen.recorded().stream()
                        .flatMap(status -> Optional.ofNullable(status.pods).orElse(Map.of()).keySet().stream())
                        .flatMap(name -> PodName.parse(intent.name(), name).stream())
                        .filter(pod -> pod.rack().equals(rack) && pod.ordinal() >= kept)
                        .allMatch(gone::contains);
    }

    private String sized(String verb, RackIdentity rack, int before, int now) {
        return "[rack-%s] %s StatefulSet `%s/%s` from %d to %d replicas"
                .formatted(rack, verb, intent.namespace(), Names.statefulSet(intent.name(), rack), before, now);
    }

    private String qualified(PodName pod) {
        return intent.namespace() + "/" + pod;
    }
}
