package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Servers before and after the change would not see each other. */
final class FabricTypeStays implements ChangeRule {

    @Override
    public String id() {
        return "V-NET-21";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        Policies.typeStays(change, "fabric", report);
    }
}
