package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.node.NodeException;
import java.util.List;

/**
 * Sets the roster of a strong-consistency namespace. One node spreads it to all through the metadata service; the
 * recluster that makes it count is obeyed by the principal alone, and only it knows that it is, so every node is asked.
 */
final class RosterSetter {
    private final NodeDoors doors;
    private final Quiescer quiescer;

    RosterSetter(NodeDoors doors, Quiescer quiescer) {
        this.doors = doors;
        this.quiescer = quiescer;
    }

    List<Outcome.Change> carryOut(Intent intent, Snapshot seen, Step.SetRoster step) throws StepFailure {
        var pods = seen.pods().stream()
                .filter(pod -> step.pods().contains(pod.name().toString()))
                .toList();
        if (pods.isEmpty()) {
            throw new StepFailure("no node can be asked");
        }
        try (var session = doors.of(intent, seen).open(pods.getFirst())) {
            session.verbs().rosterSet(step.namespace(), step.roster());
        } catch (NodeException refused) {
            throw new StepFailure(refused);
        }
        quiescer.recluster(intent, seen, new Step.Recluster(step.pods()));
        return List.of(new Outcome.Change(
                "RosterSet",
                "Set roster of namespace " + step.namespace() + " to "
                        + step.roster().text()));
    }
}
