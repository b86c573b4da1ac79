package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.HandedOver;
import com.aerospike.operator.cluster.safety.LastCopyElsewhere;
import com.aerospike.operator.cluster.safety.MajorityKept;
import com.aerospike.operator.cluster.safety.MigrationsDone;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How is each pod brought to what is wanted, and how do pods leave?
 *
 * <p>Asked only when all pods serve and their servers form one whole cluster. One batch at a time. Its nodes are quiesced
 * before they go: they hand their partitions over while they still live, so that clients notice nothing. A node that is
 * restarted goes then; one that leaves for good, or that loses the only copy of something, waits until all data has
 * moved. What needs no restart comes last and quiesces nobody.
 *
 * <p>A node that is quiesced and does not belong to the batch at hand is let back at once.
 */
final class Rollout {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration CANARY_LOOK = Duration.ofSeconds(5);
    private static final Duration HANDOVER_LOOK = Duration.ofMillis(200);

    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodNeed> needs;
    private final Set<PodName> ignorable;
    private final Optional<Batch> batch;
    private final Optional<PodName> canary;
    private final Set<PodName> leaving;
    private final List<String> all;

    /**
     * @param needs pods that run something else than is wanted, by name
     * @param ignorable pods that are left out
     */
    Rollout(Intent intent, Snapshot seen, Map<String, PodNeed> needs, Set<PodName> ignorable, Departures departures) {
        this.intent = intent;
        this.seen = seen;
        this.needs = needs;
        this.ignorable = ignorable;
        this.leaving = departures.leaving();
        this.batch = new NextBatch(intent, seen, needs, ignorable, departures).find();
        this.canary = Canary.of(intent, seen, needs);
        this.all = List.copyOf(seen.answering().keySet());
    }

    List<Step> steps() {
        var undo = undo();
        if (!undo.isEmpty()) {
            return undo;
        }
        return batch.map(this::steps).orElseGet(this::withoutRestart);
    }

    private List<Step> undo() {
        var wanted = new HashSet<String>();
        leaving.forEach(pod -> wanted.add(pod.toString()));
        batch.filter(next -> heldBy(next).isEmpty()).map(Batch::names).ifPresent(wanted::addAll);
        return Quiescing.undo(wanted, seen);
    }

    /** The pod that shows that a batch would be restarted for the worse. */
    private Optional<PodName> heldBy(Batch next) {
        return switch (next) {
            case Batch.Restart restart -> canary;
            case Batch.Leave leave -> Optional.empty();
        };
    }

    private List<Step> steps(Batch batch) {
        var running = batch.pods().stream()
                .filter(pod -> all.contains(pod.name().toString()))
                .toList();
        var canary = heldBy(batch);
        if (canary.isPresent()) {
            return List.of(wait(
                    Awaited.GRACE,
                    "pod %s fails with what is wanted; no other is restarted before it serves".formatted(canary.get()),
                    CANARY_LOOK));
        }
        if (running.isEmpty() || all.size() < 2) {
            return alone(batch);
        }
        var steps = new ArrayList<Step>();
        var resting = running.stream().filter(pod -> !Quiescing.is(pod, seen)).toList();
        if (!resting.isEmpty() && begin(batch) instanceof Verdict.No no) {
            steps.add(wait(Awaited.MIGRATIONS, no.because(), LOOK));
        }
        if (!resting.isEmpty()) {
            resting.forEach(pod -> steps.add(new Step.Quiesce(pod.name().toString(), batch.because(pod))));
            steps.add(new Step.Recluster(all));
            steps.add(handover("%s hand their partitions over".formatted(nodes(resting))));
        } else if (handedOver(running) instanceof Verdict.No no) {
            // Asked again, because the operator may have died after the quiesce and before the recluster.
            steps.add(new Step.Recluster(all));
            steps.add(handover(no.because()));
        }
        steps.addAll(finish(batch, true));
        return steps;
    }

    /** With nobody to hand over to, there is nothing to quiesce. */
    private List<Step> alone(Batch batch) {
        if (all.size() < 2 && !ignorable.isEmpty() && !batch.pods().isEmpty()) {
            return List.of(wait(
                    Awaited.PODS,
                    "one server is left, and it is not stopped while %d pods fail".formatted(ignorable.size()),
                    LOOK));
        }
        return keptByNobody(batch)
                .map(pod -> List.<Step>of(wait(
                        Awaited.OBSTACLE,
                        "pod %s has the only server, and its volumes are of its node's own disks and would go with it; add another server first"
                                .formatted(pod.name()),
                        Duration.ofMinutes(1))))
                .orElseGet(() -> finish(batch, false));
    }

    /** Loss prevented: the only server leaves its node, and everything with it. */
    private Optional<PodSeen> keptByNobody(Batch batch) {
        return switch (batch) {
            case Batch.Restart restart ->
                restart.pods().stream()
                        .filter(pod -> storageGoes(restart.need(pod), pod))
                        .findFirst();
            case Batch.Leave leave -> Optional.empty();
        };
    }

    private Verdict begin(Batch batch) {
        return MigrationsDone.check(seen).and(() -> MajorityKept.check(batch.names(), seen));
    }

    private Verdict handedOver(List<PodSeen> pods) {
        var verdict = Verdict.yes();
        for (PodSeen pod : pods) {
            verdict = verdict.and(() -> HandedOver.check(pod.name().toString(), seen));
        }
        return verdict;
    }

    private List<Step> finish(Batch batch, boolean quiesced) {
        return switch (batch) {
            case Batch.Restart restart -> restart(restart, quiesced);
            case Batch.Leave leave -> leave(leave, quiesced);
        };
    }

    private List<Step> restart(Batch.Restart batch, boolean quiesced) {
        var steps = new ArrayList<Step>();
        boolean storageGoes = batch.pods().stream().anyMatch(pod -> storageGoes(batch.need(pod), pod));
        var elsewhere = quiesced ? copiesElsewhere(batch) : Verdict.yes();
        if (storageGoes || elsewhere instanceof Verdict.No) {
            steps.addAll(MigrateFillDelay.suspend(seen));
        }
        if (elsewhere instanceof Verdict.No no) {
            steps.add(wait(Awaited.MIGRATIONS, no.because(), LOOK));
        }
        batch.pods().forEach(pod -> steps.add(restart(batch.need(pod), pod, quiesced)));
        return steps;
    }

    private Step restart(PodNeed need, PodSeen pod, boolean quiesced) {
        return switch (need.effort()) {
            case LIVE -> throw new IllegalStateException("restart pod " + pod.name() + ": it needs none");
            case WARM ->
                new Step.WarmRestart(
                        pod.name(), pod.uid(), quiesced, need.reasons(), need.obsoleteFiles(), need.operation());
            case COLD ->
                new Step.ReplacePod(
                        pod.name(),
                        pod.uid(),
                        quiesced,
                        need.reasons(),
                        intent.rack(pod.name().rack())
                                .map(rack -> LocalClaims.lostByRestart(intent, rack, pod, seen))
                                .orElse(List.of()),
                        need.obsoleteFiles());
        };
    }

    private boolean storageGoes(PodNeed need, PodSeen pod) {
        return need.effort() == Effort.COLD
                && intent.rack(pod.name().rack())
                        .filter(rack -> !LocalClaims.lostByRestart(intent, rack, pod, seen)
                                .isEmpty())
                        .isPresent();
    }

    private Verdict copiesElsewhere(Batch.Restart batch) {
        var verdict = Verdict.yes();
        for (PodSeen pod : batch.pods()) {
            if (Quiescing.is(pod, seen)) {
                verdict = verdict.and(() -> copiesElsewhere(pod, batch.need(pod)));
            }
        }
        return verdict;
    }

    private Verdict copiesElsewhere(PodSeen pod, PodNeed need) {
        var name = pod.name().toString();
        return LastCopyElsewhere.check(name, seen)
                .and(() -> intent.rack(pod.name().rack())
                        .filter(rack -> need.effort() == Effort.COLD)
                        .map(rack -> LastCopyElsewhere.checkLosing(name, rack, storageGoes(need, pod), seen))
                        .orElseGet(Verdict::yes));
    }

    private List<Step> leave(Batch.Leave batch, boolean quiesced) {
        var steps = new ArrayList<Step>();
        if (quiesced) {
            steps.addAll(MigrateFillDelay.suspend(seen));
        }
        var pods = batch.departure().pods().stream().map(PodName::toString).toList();
        steps.add(
                switch (batch.released()) {
                    case Verdict.No no ->
                        wait(
                                quiesced ? Awaited.MIGRATIONS : Awaited.LEAVING,
                                "%s leave: %s".formatted(String.join(", ", pods), no.because()),
                                LOOK);
                    case Verdict.Yes yes -> wait(Awaited.LEAVING, "pods are leaving: " + String.join(", ", pods), LOOK);
                });
        return steps;
    }

    /** One after the other in the order of their names, and one recluster for all if something counts only after it. */
    private List<Step> withoutRestart() {
        var steps = new ArrayList<Step>();
        var live = seen.pods().stream()
                .filter(pod -> pod.serving() && !ignorable.contains(pod.name()))
                .sorted(Comparator.comparing(PodSeen::name))
                .flatMap(pod -> Optional.ofNullable(needs.get(pod.name().toString())).stream()
                        .filter(need ->
                                need.effort() == Effort.LIVE && need.obstacle().isEmpty())
                        .map(need -> new Step.ApplyLive(pod.name(), pod.uid(), need.commands(), need.reasons())))
                .toList();
        steps.addAll(live);
        if (live.isEmpty()) {
            steps.addAll(Redistribution.steps(intent, seen));
        } else if (needs.values().stream().anyMatch(PodNeed::recluster)) {
            steps.add(new Step.Recluster(all));
        }
        needs.values().stream()
                .flatMap(need -> need.obstacle().stream())
                .findFirst()
                .ifPresent(obstacle -> steps.add(wait(Awaited.OBSTACLE, obstacle, Duration.ofMinutes(1))));
        return steps;
    }

    private static String nodes(List<PodSeen> pods) {
        return "the nodes of "
                + String.join(
                        ", ", pods.stream().map(pod -> pod.name().toString()).toList());
    }

    private static Step handover(String sentence) {
        return wait(Awaited.HANDOVER, sentence, HANDOVER_LOOK);
    }

    private static Step.Await wait(Awaited what, String sentence, Duration look) {
        return new Step.Await(what, sentence, what.deadline(), look);
    }
}
