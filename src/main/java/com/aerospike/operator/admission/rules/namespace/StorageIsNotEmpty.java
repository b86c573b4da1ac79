package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;

/** A storage engine with an empty list has nowhere to write. */
final class StorageIsNotEmpty implements RackRule {

    @Override
    public String id() {
        return "V-NSP-15";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            for (String key : List.of("devices", "files")) {
                ConfigCursor entries = namespace.storageEngine().get(key);
                if (entries.value().isArray() && entries.value().isEmpty()) {
                    report.deny(
                            entries.path(),
                            "no devices for namespace storage, namespace " + namespace.label(),
                            "list the " + key + " or remove the key");
                }
            }
        }
    }
}
