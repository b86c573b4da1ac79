package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** The roster of a strongly consistent namespace is made for its number of copies. */
final class StrongReplicationFactorStays implements ChangeRule {

    @Override
    public String id() {
        return "V-NSP-08";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (NamespaceChanges.Pair pair : NamespaceChanges.kept(change)) {
            if (pair.wanted().strongConsistency()
                    && pair.old().replicationFactor() != pair.wanted().replicationFactor()) {
                FieldPath path =
                        pair.wanted().config().get("replication-factor").path();
                report.deny(
                        path,
                        NamespaceChanges.prefix(path)
                                + "replication-factor cannot be updated for SC namespaces, namespace "
                                + pair.wanted().label(),
                        "make a new namespace and copy the data");
            }
        }
    }
}
