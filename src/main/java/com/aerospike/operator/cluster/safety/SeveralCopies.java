package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.NamespaceIntent;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.node.NamespaceFacts;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every namespace keeps more than one copy of each record. Where it does not, what is on a failed node's volumes is
 * nowhere else, however whole the rest of the cluster looks.
 */
public final class SeveralCopies {
    private SeveralCopies() {}

    /** What the nodes are configured for counts as well: a wish for more copies has made none yet. */
    public static Verdict check(Intent intent, Snapshot seen) {
        var wanted = intent.racks().stream()
                .flatMap(rack -> rack.namespaces().stream())
                .filter(namespace -> namespace.replicationFactor() < 2)
                .map(NamespaceIntent::name);
        var running = seen.answering().values().stream()
                .flatMap(node -> node.facts().namespaces().stream())
                .filter(namespace -> namespace.configuredReplicationFactor().orElse(1) < 2)
                .map(NamespaceFacts::name);
        Optional<String> single = Stream.concat(wanted, running).findFirst();
        return single.map(name -> Verdict.no("namespace " + name + " has one copy of each record"))
                .orElseGet(Verdict::yes);
    }
}
