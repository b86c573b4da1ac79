package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** The value goes into the PodDisruptionBudget as it is. */
final class BudgetIsShare implements ClusterRule {

    @Override
    public String id() {
        return "V-PDB-04";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Budgets.of(cluster).ifPresent(value -> ShareFault.NO_SHARE.report(value, Budgets.PATH, report));
    }
}
