package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;

/** Two ways to keep nodes out of the roster would hide each other. */
final class RosterBlockExcludesNodeBlockList implements ClusterRule {

    @Override
    public String id() {
        return "V-RCK-09";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (Rosters.blockedRacks(cluster) > 0
                && !Lists.of(cluster.spec().rosterNodeBlockList).isEmpty()) {
            report.deny(
                    Rosters.firstFlag(cluster),
                    "forceBlockFromRoster cannot be used together with RosterNodeBlockList",
                    "empty spec.rosterNodeBlockList");
        }
    }
}
