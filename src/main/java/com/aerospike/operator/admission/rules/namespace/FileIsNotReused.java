package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** A file must be wiped between two namespaces, which takes a change of its own. */
final class FileIsNotReused implements ChangeRule {

    @Override
    public String id() {
        return "V-NSP-21";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        ReusedStorage.check(change, "files", report);
    }
}
