package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.ServerPort;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.node.Build;
import com.aerospike.operator.node.ConfigScope;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFailure;
import com.aerospike.operator.node.NodeSession;
import com.aerospike.operator.node.SetConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Orders that go to many nodes: how soon they fill up copies, and whom they forget. */
final class NodeOrders {
    private static final Logger LOG = Logger.getLogger(NodeOrders.class);

    private final NodeDoors doors;

    NodeOrders(NodeDoors doors) {
        this.doors = doors;
    }

    /** Loss prevented: a node that still delays would leave records with a copy less, so each of them must obey. */
    List<Outcome.Change> setFillDelay(Intent intent, Snapshot seen, Step.SetMigrateFillDelay step) throws StepFailure {
        var change = SetConfig.of(new ConfigScope.Service(), "migrate-fill-delay", Long.toString(step.seconds()));
        var opened = doors.of(intent, seen);
        for (PodSeen pod : pods(seen, step.pods())) {
            try (var session = opened.open(pod)) {
                session.verbs().setConfig(change, build(session));
            } catch (NodeException refused) {
                throw new StepFailure(refused);
            }
        }
        return List.of();
    }

    /** A node that cannot be told now forgets by itself when it starts anew; one that hears it is enough to go on. */
    List<Outcome.Change> forget(Intent intent, Snapshot seen, Step.ForgetNode step) throws StepFailure {
        var host = Names.podDns(step.gone().toString(), intent.name(), intent.namespace());
        var seeds = Stream.of(ServerPort.TLS_HEARTBEAT, ServerPort.HEARTBEAT)
                .flatMapToInt(port -> intent.ports().get(port).stream())
                .mapToObj(port -> new NodeAddress(host, port, Optional.empty()))
                .toList();
        var opened = doors.of(intent, seen);
        var deaf = new ArrayList<String>();
        var asked = pods(seen, step.pods());
        for (PodSeen pod : asked) {
            try (var session = opened.open(pod)) {
                session.verbs().tipClear(seeds);
                session.verbs().alumniReset();
            } catch (NodeException refused) {
                deaf.add(refused.getMessage());
            }
        }
        if (!asked.isEmpty() && deaf.size() == asked.size()) {
            throw new StepFailure("no node could be told: " + deaf.getFirst());
        }
        deaf.forEach(why ->
                LOG.infof("%s/%s: a node did not forget %s: %s", intent.namespace(), intent.name(), step.gone(), why));
        return List.of();
    }

    private static Build build(NodeSession session) throws NodeException {
        return Build.parse(session.value("build"))
                .orElseThrow(() ->
                        new NodeException(new NodeFailure.BadAnswer(session.address(), "build", "it is no version")));
    }

    private static List<PodSeen> pods(Snapshot seen, List<String> names) {
        return seen.pods().stream()
                .filter(pod -> names.contains(pod.name().toString()))
                .toList();
    }
}
