package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Data written under one kind of consistency cannot be read under the other. */
final class StrongConsistencyStays implements ChangeRule {

    @Override
    public String id() {
        return "V-NSP-07";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (NamespaceChanges.Pair pair : NamespaceChanges.kept(change)) {
            if (pair.old().strongConsistency() != pair.wanted().strongConsistency()) {
                FieldPath path =
                        pair.wanted().config().get("strong-consistency").path();
                report.deny(
                        path,
                        NamespaceChanges.prefix(path) + "strong-consistency cannot be updated, namespace "
                                + pair.wanted().label(),
                        "make a new namespace and copy the data");
            }
        }
    }
}
