package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.BatchFits;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return batch.pods().stream().anyMatch(pod -> quiescing(pod, seen));
    }

    static boolean quiescing(PodSeen pod, Snapshot seen) {
        return seen.servers().get(pod.name().toString()) instanceof NodeSeen.Answering node
                && node.facts().pendingQuiesce();
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
        for (RackIntent rack : intent.racks()) {
            var candidates = seen.pods().stream()
                    .filter(pod -> pod.name().rack().equals(rack.identity()) && pod.serving())
                    .filter(pod -> !ignorable.contains(pod.name()) && needsRestart(pod))
                    .sorted(Comparator.comparing((PodSeen pod) -> !quiescing(pod, seen))
                            .thenComparing(PodSeen::ready)
                            .thenComparing(PodSeen::name, Comparator.reverseOrder()))
                    .toList();
            if (!candidates.isEmpty()) {
                var batch = candidates.subList(0, Math.min(size(rack), candidates.size()));
                return Optional.of(new Batch.Restart(
                        batch,
                        batch.stream()
                                .map(pod -> needs.get(pod.name().toString()))
                                .toList()));
            }
        }
        return Optional.empty();
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

    private int size(RackIntent rack) {
        int wanted = Optional.ofNullable(intent.spec().rackConfig)
                .map(racks -> Share.atLeastOne(racks.rollingUpdateBatchSize, rack.size()))
                .orElse(1);
        return BatchFits.check(wanted, intent) instanceof Verdict.Yes ? wanted : 1;
    }
}
