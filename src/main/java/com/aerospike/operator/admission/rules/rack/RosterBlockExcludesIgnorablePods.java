package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A blocked rack is expected to fail as a whole; ignoring single pods contradicts that. */
final class RosterBlockExcludesIgnorablePods implements ClusterRule {

    @Override
    public String id() {
        return "V-RCK-08";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (Rosters.blockedRacks(cluster) > 0 && cluster.rackConfig().maxIgnorablePods != null) {
            report.deny(
                    Rosters.firstFlag(cluster),
                    "forceBlockFromRoster cannot be used together with maxIgnorablePods",
                    "remove rackConfig.maxIgnorablePods");
        }
    }
}
