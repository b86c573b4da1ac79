package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** An empty list is a mistake: leave it out. */
final class NodeBlockListIsNotEmpty implements ClusterRule {

    @Override
    public String id() {
        return "V-CRD-06";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (cluster.spec().k8sNodeBlockList != null
                && cluster.spec().k8sNodeBlockList.isEmpty()) {
            report.deny(
                    FieldPath.spec("k8sNodeBlockList"),
                    "should have at least 1 items",
                    "list a node or remove the field");
        }
    }
}
