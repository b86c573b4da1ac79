package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** A device must be wiped between two namespaces, which takes a change of its own. */
final class DeviceIsNotReused implements ChangeRule {

    @Override
    public String id() {
        return "V-NSP-20";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        ReusedStorage.check(change, "devices", report);
    }
}
