package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** A strongly consistent namespace is unavailable until it has as many nodes as copies. */
final class StrongConsistencyFitsSize implements RackRule {

    @Override
    public String id() {
        return "V-NSP-01";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            int size = rack.cluster().size();
            if (namespace.strongConsistency() && namespace.replicationFactor() > size) {
                report.deny(
                        namespace.path().field("replication-factor"),
                        "strong-consistency namespace replication-factor " + namespace.replicationFactor()
                                + " cannot be more than cluster size " + size,
                        "lower the factor or raise spec.size");
            }
        }
    }
}
