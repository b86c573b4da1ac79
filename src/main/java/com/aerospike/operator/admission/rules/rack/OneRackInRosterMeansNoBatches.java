package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A batch of the only rack in the roster would take several copies of the data at once. */
final class OneRackInRosterMeansNoBatches implements ClusterRule {

    @Override
    public String id() {
        return "V-RCK-11";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        long blocked = Rosters.blockedRacks(cluster);
        if (blocked > 0 && cluster.racks().size() - blocked == 1 && Rosters.hasBatchSize(cluster)) {
            report.deny(
                    Rosters.firstFlag(cluster),
                    "with only one rack in roster, cannot use rollingUpdateBatchSize or scaleDownBatchSize",
                    "remove the batch sizes");
        }
    }
}
