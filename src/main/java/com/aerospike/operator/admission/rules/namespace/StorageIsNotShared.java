package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two namespaces on one device would overwrite each other. */
final class StorageIsNotShared implements RackRule {

    @Override
    public String id() {
        return "V-NSP-18";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (String key : List.of("devices", "files")) {
            Map<String, String> owners = new HashMap<>();
            for (NamespaceView namespace : rack.namespaces()) {
                ConfigCursor entries = namespace.storageEngine().get(key);
                for (String entry : entries.texts()) {
                    String owner = owners.putIfAbsent(entry, namespace.label());
                    if (owner != null) {
                        report.deny(
                                entries.path(),
                                "device " + entry + " is already being referenced in multiple namespaces (" + owner
                                        + ", " + namespace.label() + ")",
                                "give every namespace devices of its own");
                    }
                }
            }
        }
    }
}
