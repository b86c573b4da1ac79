package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;

/** Transactions over several records exist with strong consistency only. */
final class TransactionSettingsNeedStrongConsistency implements RackRule {

    @Override
    public String id() {
        return "V-NSP-03";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            for (String key : List.of("mrt-duration", "disable-mrt-writes")) {
                if (namespace.config().has(key) && !namespace.strongConsistency()) {
                    report.deny(
                            namespace.config().get(key).path(),
                            "MRT fields are not allowed in non-SC namespace " + namespace.label(),
                            "remove " + key + " or make the namespace strongly consistent from the start");
                }
            }
        }
    }
}
