package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackView;
import java.util.HashSet;
import java.util.Set;

/** The operator turns the delay off and on for the whole cluster, so there is one value to restore. */
final class FillDelayIsTheSame implements ClusterRule {

    @Override
    public String id() {
        return "V-RCK-07";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Set<Long> values = new HashSet<>();
        for (RackView rack : cluster.racks()) {
            ConfigCursor delay = rack.config().at("service", "migrate-fill-delay");
            values.add(delay.value().asLong(0));
            if (values.size() > 1) {
                report.deny(
                        delay.path(),
                        "migrate-fill-delay value should be same across all racks",
                        "set it in spec.aerospikeConfig only");
                return;
            }
        }
    }
}
