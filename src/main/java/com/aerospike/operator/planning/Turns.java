package com.aerospike.operator.planning;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.BatchSize;
import com.aerospike.operator.cluster.plan.Effort;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.PodNeed;
import com.aerospike.operator.kube.PodName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who is when? Racks that need no restart grow at once; pods leave once all racks have grown, and so before restarts where
 * no rack is held back by those; restarts go rack by rack in the order of the spec, failing pods first and else the
 * highest ordinal; settings change live at last.
 */
final class Turns {
    private final Intent intent;
    private final Snapshot seen;
    private final Plan plan;
    private final List<RackForecast> racks;
    private final List<PodForecast> ordered = new ArrayList<>();
    private int turn;

    Turns(Intent intent, Snapshot seen, Plan plan, List<RackForecast> racks) {
        this.intent = intent;
        this.seen = seen;
        this.plan = plan;
        this.racks = racks;
    }

    List<PodForecast> pods() {
        var held = racks.stream().filter(this::isHeld).toList();
        var free = racks.stream().filter(rack -> !isHeld(rack)).toList();
        together(free.stream().flatMap(rack -> added(rack).stream()).toList());
        if (held.isEmpty()) {
            leave();
        }
        racks.forEach(rack -> inBatches(restarted(rack), BatchSize.ofRestarts(intent, rack.after())));
        if (!held.isEmpty()) {
            together(held.stream().flatMap(rack -> added(rack).stream()).toList());
            leave();
        }
        together(racks.stream().flatMap(rack -> live(rack).stream()).toList());
        ordered.addAll(untouched());
        return ordered;
    }

    /** A bad change must not spread to new pods. */
    private boolean isHeld(RackForecast rack) {
        return !added(rack).isEmpty() && !restarted(rack).isEmpty();
    }

    private void leave() {
        racks.forEach(rack -> inBatches(removed(rack), BatchSize.ofDepartures(intent, rack.before())));
    }

    private void together(List<PodForecast> pods) {
        inBatches(pods, Math.max(1, pods.size()));
    }

    private void inBatches(List<PodForecast> pods, int batch) {
        for (int first = 0; first < pods.size(); first += batch) {
            turn++;
            pods.subList(first, Math.min(first + batch, pods.size())).forEach(pod -> ordered.add(pod.at(turn)));
        }
    }

    private List<PodForecast> added(RackForecast rack) {
        return IntStream.range(rack.before(), rack.after())
                .mapToObj(ordinal -> forecast(name(rack, ordinal), Action.ADD, List.of()))
                .toList();
    }

    private List<PodForecast> removed(RackForecast rack) {
        return IntStream.range(rack.after(), rack.before())
                .map(ordinal -> rack.after() + rack.before() - 1 - ordinal)
                .mapToObj(ordinal -> forecast(name(rack, ordinal), Action.REMOVE, List.of()))
                .toList();
    }

    /** Pods that leave are not restarted before. */
    private List<PodForecast> restarted(RackForecast rack) {
        return needs(rack).stream()
                .filter(need -> need.effort() != Effort.LIVE && need.obstacle().isEmpty())
                .sorted(Comparator.comparing((PodNeed need) -> !fails(need.pod()))
                        .thenComparing(PodNeed::pod, Comparator.reverseOrder()))
                .map(need -> forecast(need.pod(), action(need.effort()), need.reasons()))
                .toList();
    }

    private List<PodForecast> live(RackForecast rack) {
        return needs(rack).stream()
                .filter(need -> need.effort() == Effort.LIVE && need.obstacle().isEmpty())
                .map(need -> forecast(need.pod(), Action.LIVE, need.reasons()))
                .toList();
    }

    private List<PodNeed> needs(RackForecast rack) {
        return plan.behind().values().stream()
                .filter(need -> need.pod().rack().equals(rack.rack()))
                .filter(need -> need.pod().ordinal() < rack.after())
                .sorted(Comparator.comparing(PodNeed::pod, Comparator.reverseOrder()))
                .toList();
    }

    private List<PodForecast> untouched() {
        Set<PodName> told = new HashSet<>();
        ordered.forEach(pod -> told.add(pod.pod()));
        return seen.pods().stream()
                .map(PodSeen::name)
                .filter(pod -> !told.contains(pod))
                .map(this::untouched)
                .toList();
    }

    private PodForecast untouched(PodName pod) {
        return Optional.ofNullable(plan.behind().get(pod.toString()))
                .map(need -> forecast(pod, Action.BLOCKED, need.reasons()))
                .orElseGet(() -> forecast(pod, Action.NONE, List.of()));
    }

    private PodForecast forecast(PodName pod, Action action, List<String> because) {
        var now = seen.pod(pod).map(PodWords::of).orElse("");
        return new PodForecast(pod, now, action, 0, because);
    }

    private static Action action(Effort effort) {
        return switch (effort) {
            case LIVE -> Action.LIVE;
            case WARM -> Action.WARM;
            case COLD -> Action.COLD;
        };
    }

    private boolean fails(PodName pod) {
        return seen.pod(pod).filter(found -> found.trouble().isPresent()).isPresent();
    }

    private PodName name(RackForecast rack, int ordinal) {
        return new PodName(intent.name(), rack.rack(), ordinal);
    }
}
