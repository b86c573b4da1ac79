package com.aerospike.operator.admission.rules.operation;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;

/** A cluster that was never complete has nothing to restart. */
final class NoOperationAtFirst implements ClusterRule {

    @Override
    public String id() {
        return "V-OPS-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (!Lists.of(cluster.spec().operations).isEmpty()
                && cluster.completedStatus().isEmpty()) {
            report.deny(
                    Operations.PATH,
                    "operation cannot be added during aerospike cluster creation",
                    "wait for the cluster to be completed");
        }
    }
}
