package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.intent.NamespaceIntent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.node.NamespaceFacts;

/**
 * A node that is stopped holds no record that others lack. One that has handed over and still sends partitions is the one
 * that serves them: a node that came to the cluster since, or came back with nothing, has their other copies to be. With
 * one copy of each record a node holds the only one until all partitions have moved; that counts where it loses what it
 * stores, because it keeps it in memory or its volumes go with the pod.
 */
public final class LastCopyElsewhere {
    private LastCopyElsewhere() {}

    /** @param pod whose server is quiesced and has handed over, and keeps what it stores */
    public static Verdict check(String pod, Snapshot seen) {
        if (!(seen.servers().get(pod) instanceof NodeSeen.Answering node)) {
            return Verdict.no("no answer from " + pod);
        }
        return node.facts().namespaces().stream()
                .filter(namespace -> several(namespace) && namespace.sendsLeft() > 0)
                .findFirst()
                .map(namespace -> Verdict.no(
                        "the node of pod %s still sends %d partitions of namespace %s that no other has in full"
                                .formatted(pod, namespace.sendsLeft(), namespace.name())))
                .orElseGet(Verdict::yes);
    }

    /**
     * What is asked besides where the pod loses what it stores.
     *
     * @param pod whose server is quiesced and has handed over
     * @param rack its rack
     * @param storageGoes true if volumes that hold data go with the pod
     */
    public static Verdict checkLosing(String pod, RackIntent rack, boolean storageGoes, Snapshot seen) {
        if (!(seen.servers().get(pod) instanceof NodeSeen.Answering node)) {
            return Verdict.no("no answer from " + pod);
        }
        return node.facts().namespaces().stream()
                .filter(namespace -> !several(namespace) && (storageGoes || inMemory(namespace, rack)))
                .findFirst()
                .map(namespace -> waitFor(namespace, seen))
                .orElseGet(Verdict::yes);
    }

    private static boolean several(NamespaceFacts namespace) {
        return namespace.replicationFactor().orElse(1) > 1;
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
