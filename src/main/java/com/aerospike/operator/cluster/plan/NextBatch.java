package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.MajorityKept;
import com.aerospike.operator.cluster.safety.MigrationsDone;
import com.aerospike.operator.cluster.safety.OthersHaveCopies;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which pods are next to be taken out of service? Those that are quiesced already, whoever did it: an operator that died
 * in between is continued. Else those that leave, because a pod that leaves needs no restart before. Else those that run
 * something else than is wanted: rack by rack in the order of the spec, the highest ordinal first, and before all those
 * beside whose server a sidecar fails.
 */
final class NextBatch {
    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodNeed> needs;
    private final Set<PodName> ignorable;
    private final Departures departures;

    NextBatch(Intent intent, Snapshot seen, Map<String, PodNeed> needs, Set<PodName> ignorable, Departures departures) {
        this.intent = intent;
        this.seen = seen;
        this.needs = needs;
        this.ignorable = ignorable;
        this.departures = departures;
    }

    Optional<Batch> find() {
        var restart = restart();
        var leave = leave();
        boolean begun = restart.filter(this::begun).isPresent()
                && leave.filter(this::begun).isEmpty();
        return begun ? restart : leave.or(() -> restart);
    }

    private boolean begun(Batch batch) {
        return batch.pods().stream().anyMatch(pod -> Quiescing.is(pod, seen));
    }

    private Optional<Batch> leave() {
        return departures
                .next()
                .map(departure -> new Batch.Leave(
                        departure.pods().stream()
                                .flatMap(name -> seen.pod(name).stream())
                                .toList(),
                        departure,
                        departures.released(departure)));
    }

    private Optional<Batch> restart() {
        return intent.racks().stream()
                .map(rack -> batch(rack, candidates(rack)))
                .filter(batch -> !batch.pods().isEmpty())
                .min(Comparator.comparing(batch -> !begun(batch)));
    }

    /** In the order of their turns. */
    private List<PodSeen> candidates(RackIntent rack) {
        return seen.pods().stream()
                .filter(pod -> pod.name().rack().equals(rack.identity()) && pod.serving())
                .filter(pod -> !ignorable.contains(pod.name()) && needsRestart(pod))
                .sorted(Comparator.comparing((PodSeen pod) -> !Quiescing.is(pod, seen))
                        .thenComparing(PodSeen::ready)
                        .thenComparing(PodSeen::name, Comparator.reverseOrder()))
                .toList();
    }

    private boolean needsRestart(PodSeen pod) {
        return Optional.ofNullable(needs.get(pod.name().toString()))
                .filter(need -> need.obstacle().isEmpty())
                .filter(need -> switch (need.effort()) {
                    case LIVE -> false;
                    case WARM, COLD -> true;
                })
                .isPresent();
    }

    private Batch batch(RackIntent rack, List<PodSeen> candidates) {
        var begun = candidates.stream().filter(pod -> Quiescing.is(pod, seen)).toList();
        // While the data of those that are on their way moves, nobody joins them.
        boolean closed = !begun.isEmpty() && MigrationsDone.check(seen) instanceof Verdict.No;
        var pods = together(closed ? begun : candidates, BatchSize.ofRestarts(intent, rack.size()));
        return new Batch.Restart(
                pods, pods.stream().map(pod -> needs.get(pod.name().toString())).toList());
    }

    /** As many as are asked for and as may be away together with those that are down already; else one by one. */
    private List<PodSeen> together(List<PodSeen> candidates, int asked) {
        int size = Math.min(asked, candidates.size());
        while (size > 1 && mayBeAway(candidates.subList(0, size)) instanceof Verdict.No) {
            size--;
        }
        return candidates.subList(0, size);
    }

    private Verdict mayBeAway(List<PodSeen> batch) {
        var away = new HashSet<>(seen.down());
        batch.forEach(pod -> away.add(pod.name()));
        var names = batch.stream().map(pod -> pod.name().toString()).collect(Collectors.toSet());
        return OthersHaveCopies.check(away, intent).and(() -> MajorityKept.check(names, seen));
    }
}
