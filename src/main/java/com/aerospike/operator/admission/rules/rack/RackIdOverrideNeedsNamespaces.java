package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;

/** Only namespaces named as rack-aware are affected by a rack id. */
final class RackIdOverrideNeedsNamespaces implements ClusterRule {

    @Override
    public String id() {
        return "V-RCK-02";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (Boolean.TRUE.equals(cluster.spec().enableRackIDOverride)
                && Lists.of(cluster.rackConfig().namespaces).isEmpty()) {
            report.warn(
                    FieldPath.spec("enableRackIDOverride"),
                    "enableRackIDOverride has no effect, rackConfig.namespaces is empty");
        }
    }
}
