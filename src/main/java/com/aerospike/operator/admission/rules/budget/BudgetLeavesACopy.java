package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.NamespaceView;

/**
 * With as many pods away as there are copies, data would be unavailable. A percentage is not compared, as in AKO.
 */
final class BudgetLeavesACopy implements ClusterRule {

    @Override
    public String id() {
        return "V-PDB-05";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        int limit = cluster.racks().stream()
                .flatMap(rack -> rack.namespaces().stream())
                .mapToInt(NamespaceView::replicationFactor)
                .filter(factor -> factor > 1)
                .reduce(cluster.size(), Math::min);
        Budgets.of(cluster)
                .filter(value -> value.getStrVal() == null && value.getIntVal() != null)
                .filter(value -> cluster.size() > 1 && value.getIntVal() >= limit)
                .ifPresent(value -> report.deny(
                        Budgets.PATH,
                        "maxUnavailable " + value.getIntVal()
                                + " is invalid, value must be less than the minimum replication" + " factor " + limit,
                        "lower it below " + limit));
    }
}
