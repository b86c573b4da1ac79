package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.NamespaceIntent;

/**
 * Several pods of one rack may be away together: every namespace keeps its copies in different racks and more than one
 * of them. Otherwise two pods of a batch may hold both copies of a record.
 */
public final class BatchFits {
    private BatchFits() {}

    /** @param size pods that would be away together, all of one rack */
    public static Verdict check(int size, Intent intent) {
        if (size <= 1) {
            return Verdict.yes();
        }
        if (intent.racks().size() < 2) {
            return Verdict.no("a cluster of one rack has all copies in that rack");
        }
        return intent.racks().stream()
                .flatMap(rack -> rack.namespaces().stream())
                .filter(namespace -> !namespace.rackAware() || namespace.replicationFactor() < 2)
                .map(NamespaceIntent::name)
                .findFirst()
                .map(name -> Verdict.no("namespace " + name + " has no copy of each record in another rack"))
                .orElseGet(Verdict::yes);
    }
}
