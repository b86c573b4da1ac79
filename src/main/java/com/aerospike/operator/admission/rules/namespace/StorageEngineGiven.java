package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** Where data are kept is nothing to guess. */
final class StorageEngineGiven implements RackRule {

    @Override
    public String id() {
        return "V-NSP-09";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            if (!namespace.storageEngine().exists()) {
                report.deny(
                        namespace.path().field("storage-engine"),
                        "storage-engine config is required for namespace " + namespace.label(),
                        "give storage-engine with a type");
            }
        }
    }
}
