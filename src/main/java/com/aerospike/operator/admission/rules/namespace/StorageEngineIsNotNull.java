package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** Where data are kept is nothing to guess. */
final class StorageEngineIsNotNull implements RackRule {

    @Override
    public String id() {
        return "V-NSP-10";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            if (namespace.storageEngine().value().isNull()) {
                report.deny(
                        namespace.storageEngine().path(),
                        "storage-engine cannot be nil for namespace "
                                + ValueText.plain(namespace.config().value()),
                        "give storage-engine with a type");
            }
        }
    }
}
