package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** Two racks of one id would share a StatefulSet. */
final class RackIdIsUnique implements RackRule {

    @Override
    public String id() {
        return "V-RCK-04";
    }

    @Override
    public void check(RackView rack, Report report) {
        boolean taken =
                rack.cluster().racks().stream().limit(rack.index()).anyMatch(earlier -> earlier.id() == rack.id());
        if (taken) {
            report.deny(
                    rack.path().field("id"),
                    "duplicate rackID " + rack.id() + " not allowed",
                    "give every rack an id of its own");
        }
    }
}
