package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A roster without nodes makes every strongly consistent namespace unavailable. */
final class SomeRackStaysInRoster implements ClusterRule {

    @Override
    public String id() {
        return "V-RCK-10";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (!cluster.racks().isEmpty()
                && Rosters.blockedRacks(cluster) == cluster.racks().size()) {
            report.deny(
                    Rosters.firstFlag(cluster),
                    "all racks cannot have forceBlockFromRoster enabled. At least one rack must remain in the roster",
                    "unblock a rack");
        }
    }
}
