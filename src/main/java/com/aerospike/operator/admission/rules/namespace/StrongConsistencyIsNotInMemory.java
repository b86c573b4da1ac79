package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** After a restart without its data a node cannot vouch for its copies. */
final class StrongConsistencyIsNotInMemory implements RackRule {

    @Override
    public String id() {
        return "V-NSP-05";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            if (namespace.strongConsistency() && namespace.engineType().equals("memory")) {
                report.deny(
                        namespace.storageEngine().get("type").path(),
                        "in-memory SC namespace is not supported, namespace " + namespace.label(),
                        "use storage-engine type device");
            }
        }
    }
}
