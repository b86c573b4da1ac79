package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;

/**
 * Every expected node answers, and all of them see the same cluster of exactly that size. A node that is silent or sees
 * another cluster may hold the only copy of a record, so whoever acts on a part of the cluster acts blind.
 */
public final class ClusterWhole {
    private ClusterWhole() {}

    /** @param expected names of the pods whose servers must form the cluster */
    public static Verdict check(Collection<String> expected, Snapshot seen) {
        var keys = new HashSet<Optional<String>>();
        var silent = new ArrayList<String>();
        for (String pod : expected) {
            switch (seen.servers().get(pod)) {
                case null -> silent.add(pod + " (no server yet)");
                case NodeSeen.Silent gone -> silent.add(pod + " (" + gone.why() + ")");
                case NodeSeen.Closed closed -> silent.add(pod + " (" + closed.why() + ")");
                case NodeSeen.Answering node -> {
                    var facts = node.facts();
                    if (facts.cluster().size() != expected.size()) {
                        return Verdict.no("node of pod %s sees a cluster of %d nodes, %d are expected"
                                .formatted(pod, facts.cluster().size(), expected.size()));
                    }
                    if (!facts.cluster().integrity() || !facts.migrateAllowed()) {
                        return Verdict.no("node of pod " + pod + " is still forming its cluster");
                    }
                    keys.add(facts.cluster().key());
                }
            }
        }
        if (!silent.isEmpty()) {
            return Verdict.no("no answer from " + String.join(", ", silent));
        }
        return keys.size() <= 1 ? Verdict.yes() : Verdict.no("the nodes form " + keys.size() + " separate clusters");
    }
}
