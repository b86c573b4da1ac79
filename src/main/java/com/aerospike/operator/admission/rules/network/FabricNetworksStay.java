package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Servers before and after the change would not see each other. */
final class FabricNetworksStay implements ChangeRule {

    @Override
    public String id() {
        return "V-NET-23";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        Policies.namesStay(change, "fabric", report);
    }
}
