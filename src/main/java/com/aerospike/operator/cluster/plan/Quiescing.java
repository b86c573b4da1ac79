package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.RestartedServer;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which nodes have given up their partitions, and are there some that should not have? One that stays quiesced without
 * being taken out of service leaves the cluster with one copy less than it could have.
 */
final class Quiescing {
    private Quiescing() {}

    static boolean is(PodSeen pod, Snapshot seen) {
        return seen.servers().get(pod.name().toString()) instanceof NodeSeen.Answering node
                && node.facts().pendingQuiesce();
    }

    /**
     * Lets nodes take partitions again.
     *
     * @param wanted names of pods that are to stay as they are
     */
    static List<Step> undo(Set<String> wanted, Snapshot seen) {
        var steps = new ArrayList<Step>();
        seen.pods().stream()
                .filter(pod -> is(pod, seen) && !pod.terminating())
                .map(pod -> pod.name().toString())
                .filter(pod -> !wanted.contains(pod))
                .forEach(pod -> steps.add(new Step.UndoQuiesce(pod)));
        if (!steps.isEmpty()) {
            steps.add(new Step.Recluster(List.copyOf(seen.answering().keySet())));
        }
        return steps;
    }

    /**
     * The same while the cluster is not whole. Whoever only waits for a pod on its way keeps the others of its batch
     * quiesced; once a pod fails, nobody knows for how long.
     *
     * <p>Loss prevented: a pod of no batch is away and comes back with nothing in memory, while a node that is quiesced
     * for its restart has the other copies. It goes on only after it was let back and nothing migrates any more.
     *
     * @param targets pods that there shall be now
     * @param excused pods that are not waited for
     */
    static List<Step> undoWhileWaiting(
            Targets targets, Snapshot seen, Map<String, PodNeed> needs, Departures departures, Set<PodName> excused) {
        boolean failing =
                seen.pods().stream().anyMatch(pod -> pod.trouble().isPresent() && !excused.contains(pod.name()));
        var wanted = seen.pods().stream()
                .filter(pod -> RestartedServer.check(pod, seen) instanceof Verdict.No)
                .map(PodSeen::name)
                .collect(Collectors.toSet());
        wanted.addAll(departures.leaving());
        if (!failing) {
            departures.next().ifPresent(batch -> wanted.addAll(batch.pods()));
        }
        var names = wanted.stream().map(PodName::toString).collect(Collectors.toSet());
        if (!failing && oneBatch(targets, seen, needs, excused)) {
            names.addAll(needs.keySet());
        }
        return undo(names, seen);
    }

    /** True if who is away and who is about to be are no more than what is restarted together. */
    private static boolean oneBatch(Targets targets, Snapshot seen, Map<String, PodNeed> needs, Set<PodName> excused) {
        var intent = targets.intent();
        var batch = new TreeSet<PodName>();
        seen.pods().stream()
                .filter(pod -> is(pod, seen) && needs.containsKey(pod.name().toString()))
                .map(PodSeen::name)
                .forEach(batch::add);
        // One that has its turn later is not away.
        Stream.concat(
                        targets.pods().stream().filter(intent::wants),
                        seen.pods().stream().map(PodSeen::name))
                .filter(pod -> !excused.contains(pod))
                .filter(pod -> seen.pod(pod).filter(PodSeen::serving).isEmpty())
                .forEach(batch::add);
        return batch.stream().map(PodName::rack).distinct().count() <= 1
                && batch.stream()
                        .findFirst()
                        .flatMap(pod -> intent.rack(pod.rack()))
                        .map(rack -> batch.size() <= BatchSize.ofRestarts(intent, rack.size()))
                        .orElse(true);
    }
}
