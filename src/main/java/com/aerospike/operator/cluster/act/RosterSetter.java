package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.node.NodeException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the roster of a strong-consistency namespace. One node spreads it to all through the metadata service; the
 * recluster that makes it count is obeyed by the principal alone, and only it knows that it is, so every node is asked.
 */
final class RosterSetter {
    private final NodeDoors doors;

    RosterSetter(NodeDoors doors) {
        this.doors = doors;
    }

    List<Outcome.Change> carryOut(Intent intent, Snapshot seen, Step.SetRoster step) throws StepFailure {
        var opened = doors.of(intent, seen);
        var pods = seen.pods().stream()
                .filter(pod -> step.pods().contains(pod.name().toString()))
                .toList();
        if (pods.isEmpty()) {
            throw new StepFailure("no node can be asked");
        }
        try {
            try (var session = opened.open(pods.getFirst())) {
                session.verbs().rosterSet(step.namespace(), step.roster());
            }
            recluster(opened, pods);
        } catch (NodeException refused) {
            throw new StepFailure(refused);
        }
        return List.of(new Outcome.Change(
                "RosterSet",
                "Set roster of namespace " + step.namespace() + " to "
                        + step.roster().text()));
    }

    private static void recluster(NodeDoors.Doors doors, List<PodSeen> pods) throws NodeException, StepFailure {
        var answers = new ArrayList<String>();
        for (PodSeen pod : pods) {
            try (var session = doors.open(pod)) {
                switch (session.verbs().recluster()) {
                    // Not now: the principal is in the middle of a round. The roster stays pending, so the next look
                    // finds it not in effect and asks again.
                    case STARTED, NOT_NOW -> {
                        return;
                    }
                    case NOT_PRINCIPAL -> answers.add(pod.name().toString());
                }
            }
        }
        throw new StepFailure("recluster was obeyed by no node, asked were the pods " + String.join(", ", answers));
    }
}
