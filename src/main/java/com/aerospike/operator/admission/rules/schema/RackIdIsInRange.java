package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.kube.RackIdentity;

/** The server takes rack ids up to a million. */
final class RackIdIsInRange implements RackRule {

    @Override
    public String id() {
        return "V-CRD-05";
    }

    @Override
    public void check(RackView rack, Report report) {
        Integer id = rack.spec().id;
        FieldPath path = rack.path().field("id");
        if (id == null) {
            report.deny(path, "Required value", "give the rack an id");
        } else if (id < 0) {
            report.deny(path, "Invalid value: " + id + ": should be greater than or equal to 0", "use 1 to 1000000");
        } else if (id > RackIdentity.MAX_ID) {
            report.deny(path, "Invalid value: " + id + ": should be less than or equal to 1000000", "use 1 to 1000000");
        }
    }
}
