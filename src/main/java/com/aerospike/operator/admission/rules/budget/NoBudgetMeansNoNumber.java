package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** Without a budget its number means nothing. */
final class NoBudgetMeansNoNumber implements ClusterRule {

    @Override
    public String id() {
        return "V-PDB-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (Boolean.TRUE.equals(cluster.spec().disablePDB)) {
            report.warn(FieldPath.spec("disablePDB"), "'spec.maxUnavailable' will be omitted");
        }
    }
}
