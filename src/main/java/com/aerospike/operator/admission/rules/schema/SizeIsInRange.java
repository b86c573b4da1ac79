package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A cluster has 1 to 256 servers, the limit of the server. */
final class SizeIsInRange implements ClusterRule {

    @Override
    public String id() {
        return "V-CRD-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Integer size = cluster.spec().size;
        FieldPath path = FieldPath.spec("size");
        if (size == null) {
            report.deny(path, "Required value", "give the number of servers");
        } else if (size < 1) {
            report.deny(path, "Invalid value: " + size + ": should be greater than or equal to 1", "use 1 to 256");
        } else if (size > 256) {
            report.deny(path, "Invalid value: " + size + ": should be less than or equal to 256", "use 1 to 256");
        }
    }
}
