package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** With the override, pods of one StatefulSet can be in different racks, so several racks would overlap. */
final class RackIdOverrideNeedsOneRack implements ClusterRule {

    @Override
    public String id() {
        return "V-RCK-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (Boolean.TRUE.equals(cluster.spec().enableRackIDOverride)
                && cluster.racks().size() > 1) {
            report.deny(
                    FieldPath.spec("enableRackIDOverride"),
                    "enableRackIDOverride requires a single rack configuration, got "
                            + cluster.racks().size() + " racks",
                    "keep one rack or turn the override off");
        }
    }
}
