package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFacts;
import com.aerospike.operator.node.NodeFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Asks all running servers of a cluster at the same time; a silent one costs its time-out once, not once a node. */
final class ServerAsker {
    private ServerAsker() {}

    static Map<String, NodeSeen> ask(List<PodSeen> pods, NodeDoors.Doors doors) throws InterruptedException {
        var asked = new HashMap<String, Future<NodeSeen>>();
        try (var threads = doors.threads()) {
            pods.stream()
                    .filter(PodSeen::askable)
                    .forEach(pod -> asked.put(pod.name().toString(), threads.submit(() -> ask(pod, doors))));
        }
        var seen = new HashMap<String, NodeSeen>();
        for (var entry : asked.entrySet()) {
            seen.put(entry.getKey(), answer(entry.getValue()));
        }
        return seen;
    }

    private static NodeSeen ask(PodSeen pod, NodeDoors.Doors doors) {
        try {
            var entry = doors.enter(pod);
            try (var session = entry.session()) {
                return new NodeSeen.Answering(NodeFacts.read(session), entry.untouched());
            }
        } catch (NodeException failed) {
            return switch (failed.failure()) {
                case NodeFailure.LoginRefused refused -> new NodeSeen.Closed(refused.text());
                case NodeFailure.Untrusted untrusted -> new NodeSeen.Closed(untrusted.text());
                case NodeFailure other -> new NodeSeen.Silent(other.text());
            };
        }
    }

    private static NodeSeen answer(Future<NodeSeen> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException defect) {
            throw new IllegalStateException("ask node: " + defect.getCause(), defect.getCause());
        }
    }
}
