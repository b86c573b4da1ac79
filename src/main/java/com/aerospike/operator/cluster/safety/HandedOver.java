package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.node.RosterFacts;

/**
 * A node has given up its partitions in every namespace, and the others know it. Stopping one that has not makes every
 * client wait for a time-out, and its last writes may exist nowhere else yet.
 */
public final class HandedOver {
    private HandedOver() {}

    public static Verdict check(String pod, Snapshot seen) {
        return switch (seen.servers().get(pod)) {
            case NodeSeen.Answering node -> {
                for (var namespace : node.facts().namespaces()) {
                    // A node that is not on a roster owns nothing in that namespace, and says so by not being quiesced.
                    var unlisted = namespace
                            .roster()
                            .flatMap(RosterFacts::current)
                            .filter(roster -> !roster.contains(node.facts().id()))
                            .isPresent();
                    if (unlisted) {
                        continue;
                    }
                    if (!namespace.quiesced() || namespace.quiescedNodes() < 1) {
                        yield Verdict.no("the node of pod %s still owns partitions of namespace %s"
                                .formatted(pod, namespace.name()));
                    }
                }
                yield Verdict.yes();
            }
            case NodeSeen.Silent silent -> Verdict.no("no answer from " + pod + ": " + silent.why());
            case NodeSeen.Closed closed -> Verdict.no("no answer from " + pod + ": " + closed.why());
            case null -> Verdict.no("pod " + pod + " has no server");
        };
    }
}
