package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A number of pods cannot be negative. */
final class BudgetIsNotNegative implements ClusterRule {

    @Override
    public String id() {
        return "V-PDB-02";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Budgets.of(cluster).ifPresent(value -> ShareFault.NEGATIVE.report(value, Budgets.PATH, report));
    }
}
