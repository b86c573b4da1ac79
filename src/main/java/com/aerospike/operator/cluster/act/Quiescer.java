package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeVerbs.QuiesceUndo;
import java.util.List;

/** Orders nodes to give up their partitions or to take them again, and the cluster to act on it. */
final class Quiescer {
    private final NodeDoors doors;

    Quiescer(NodeDoors doors) {
        this.doors = doors;
    }

    List<Outcome.Change> quiesce(Intent intent, Snapshot seen, Step.Quiesce step) throws StepFailure {
        try (var session = doors.of(intent, seen).open(pod(seen, step.pod()))) {
            session.verbs().quiesce();
        } catch (NodeException refused) {
            throw new StepFailure(refused);
        }
        return List.of();
    }

    List<Outcome.Change> undo(Intent intent, Snapshot seen, Step.UndoQuiesce step) throws StepFailure {
        try (var session = doors.of(intent, seen).open(pod(seen, step.pod()))) {
            return switch (session.verbs().quiesceUndo()) {
                case QuiesceUndo.DONE -> List.of();
                case QuiesceUndo.STAYS_QUIESCED ->
                    throw new StepFailure("the node of pod " + step.pod()
                            + " stays quiesced by its configuration; remove service.stay-quiesced");
            };
        } catch (NodeException refused) {
            throw new StepFailure(refused);
        }
    }

    /** Only the principal obeys, and only it knows that it is. */
    List<Outcome.Change> recluster(Intent intent, Snapshot seen, Step.Recluster step) throws StepFailure {
        var opened = doors.of(intent, seen);
        for (PodSeen pod : seen.pods()) {
            if (!step.pods().contains(pod.name().toString())) {
                continue;
            }
            try (var session = opened.open(pod)) {
                switch (session.verbs().recluster()) {
                    // Not now: the principal is in the middle of a round. The next look finds that nothing came of it
                    // and asks again.
                    case STARTED, NOT_NOW -> {
                        return List.of();
                    }
                    case NOT_PRINCIPAL -> {}
                }
            } catch (NodeException refused) {
                throw new StepFailure(refused);
            }
        }
        throw new StepFailure("recluster was obeyed by no node, asked were the pods " + String.join(", ", step.pods()));
    }

    private static PodSeen pod(Snapshot seen, String name) throws StepFailure {
        return seen.pods().stream()
                .filter(pod -> pod.name().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new StepFailure("pod " + name + " is gone"));
    }
}
