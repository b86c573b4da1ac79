package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** No more than all pods can be away. */
final class BudgetIsNotAboveAll implements ClusterRule {

    @Override
    public String id() {
        return "V-PDB-03";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Budgets.of(cluster).ifPresent(value -> ShareFault.ABOVE_HUNDRED_PERCENT.report(value, Budgets.PATH, report));
    }
}
