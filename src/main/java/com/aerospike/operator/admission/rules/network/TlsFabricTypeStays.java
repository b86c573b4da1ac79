package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Servers before and after the change would not see each other. */
final class TlsFabricTypeStays implements ChangeRule {

    @Override
    public String id() {
        return "V-NET-22";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        Policies.typeStays(change, "tlsFabric", report);
    }
}
