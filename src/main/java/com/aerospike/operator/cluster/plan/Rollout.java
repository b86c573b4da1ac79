package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.HandedOver;
import com.aerospike.operator.cluster.safety.MigrationsDone;
import com.aerospike.operator.cluster.safety.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pod is restarted next, so that all run what is wanted?
 *
 * <p>One at a time, rack by rack in the order of the spec, the highest ordinal first. Asked only when all wanted pods
 * serve and their servers form one whole cluster. A node is quiesced before it goes: it hands its partitions over while
 * it still lives, so that clients notice nothing. The node that is quiesced already is the next one, whoever quiesced it:
 * an operator that died in between is continued, not repeated.
 */
final class Rollout {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration HANDOVER_LOOK = Duration.ofMillis(500);

    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, List<String>> behind;
    private final List<String> all;

    private Rollout(Intent intent, Snapshot seen, Map<String, List<String>> behind) {
        this.intent = intent;
        this.seen = seen;
        this.behind = behind;
        this.all = List.copyOf(seen.answering().keySet());
    }

    /** @param behind reasons of the pods that run something older than the spec, by pod name */
    static List<Step> steps(Intent intent, Snapshot seen, Map<String, List<String>> behind) {
        return new Rollout(intent, seen, behind).steps();
    }

    private List<Step> steps() {
        var next = next();
        var undo = undo(next);
        if (!undo.isEmpty() || next.isEmpty()) {
            return undo;
        }
        return restart(next.get(), behind.get(next.get().name().toString()));
    }

    /** The pod that is quiesced already, else the highest ordinal of the first rack that has one to restart. */
    private Optional<PodSeen> next() {
        for (RackIntent rack : intent.racks()) {
            var candidates = seen.pods().stream()
                    .filter(pod -> pod.name().rack().equals(rack.identity()))
                    .filter(pod -> behind.containsKey(pod.name().toString()))
                    .sorted(Comparator.comparing((PodSeen pod) -> !quiescing(pod))
                            .thenComparing(PodSeen::name, Comparator.reverseOrder()))
                    .toList();
            if (!candidates.isEmpty()) {
                return Optional.of(candidates.getFirst());
            }
        }
        return Optional.empty();
    }

    /** A node that stays quiesced without need leaves the cluster with one copy less than it could have. */
    private List<Step> undo(Optional<PodSeen> next) {
        var steps = new ArrayList<Step>();
        seen.pods().stream()
                .filter(this::quiescing)
                .filter(pod -> next.filter(pod::equals).isEmpty())
                .forEach(pod -> steps.add(new Step.UndoQuiesce(pod.name().toString())));
        if (!steps.isEmpty()) {
            steps.add(new Step.Recluster(all));
        }
        return steps;
    }

    private List<Step> restart(PodSeen pod, List<String> because) {
        var replace = new Step.ReplacePod(pod.name(), pod.uid(), all.size() > 1, because);
        if (all.size() < 2) {
            return List.of(replace);
        }
        if (!quiescing(pod)) {
            return switch (MigrationsDone.check(seen)) {
                case Verdict.No no -> List.of(wait(Awaited.MIGRATIONS, no.because(), LOOK), replace);
                case Verdict.Yes yes ->
                    List.of(
                            new Step.Quiesce(pod.name().toString(), because),
                            new Step.Recluster(all),
                            handover("the node of pod " + pod.name() + " hands its partitions over"),
                            replace);
            };
        }
        return switch (HandedOver.check(pod.name().toString(), seen)) {
            case Verdict.Yes yes -> List.of(replace);
            // Asked again, because the operator may have died after the quiesce and before the recluster.
            case Verdict.No no -> List.of(new Step.Recluster(all), handover(no.because()), replace);
        };
    }

    private boolean quiescing(PodSeen pod) {
        return seen.servers().get(pod.name().toString()) instanceof NodeSeen.Answering node
                && node.facts().pendingQuiesce();
    }

    private static Step handover(String sentence) {
        return wait(Awaited.HANDOVER, sentence, HANDOVER_LOOK);
    }

    private static Step.Await wait(Awaited what, String sentence, Duration look) {
        return new Step.Await(what, sentence, what.deadline(), look);
    }
}
