package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.intent.NamespaceIntent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.node.NamespaceFacts;

/**
 * A node that loses what it stores, because it keeps it in memory or its volumes go with the pod, holds no record that
 * others lack. With one copy of each record it holds the only one, until all partitions of the quiesced node have moved.
 */
public final class LastCopyElsewhere {
    private LastCopyElsewhere() {}

    /**
     * @param pod whose server is quiesced and has handed over
     * @param rack its rack
     * @param storageGoes true if volumes that hold data go with the pod
     */
    public static Verdict check(String pod, RackIntent rack, boolean storageGoes, Snapshot seen) {
        if (!(seen.servers().get(pod) instanceof NodeSeen.Answering node)) {
            return Verdict.no("no answer from " + pod);
        }
        return node.facts().namespaces().stream()
                .filter(namespace -> namespace.replicationFactor().orElse(1) < 2)
                .filter(namespace -> storageGoes || inMemory(namespace, rack))
                .findFirst()
                .map(namespace -> waitFor(namespace, seen))
                .orElseGet(Verdict::yes);
    }

    /** A namespace that the spec does not know any more may be stored in any way. */
    private static boolean inMemory(NamespaceFacts namespace, RackIntent rack) {
        return rack.namespaces().stream()
                .filter(each -> each.name().equals(namespace.name()))
                .findFirst()
                .map(NamespaceIntent::inMemory)
                .orElse(true);
    }

    private static Verdict waitFor(NamespaceFacts namespace, Snapshot seen) {
        return switch (MigrationsDone.check(seen)) {
            case Verdict.Yes yes -> yes;
            case Verdict.No no ->
                Verdict.no("namespace %s has one copy of each record, and the restart loses this node's: %s"
                        .formatted(namespace.name(), no.because()));
        };
    }
}
