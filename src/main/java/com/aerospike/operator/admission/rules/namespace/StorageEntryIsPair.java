package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;

/** An entry is a device or file and, at most, its shadow. */
final class StorageEntryIsPair implements RackRule {

    @Override
    public String id() {
        return "V-NSP-17";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            for (String key : List.of("devices", "files")) {
                ConfigCursor entries = namespace.storageEngine().get(key);
                for (String entry : entries.value().isArray() ? entries.texts() : List.<String>of()) {
                    if (entry.trim().split("\\s+").length > 2) {
                        report.deny(
                                entries.path(),
                                "invalid device name " + entry
                                        + ". Max 2 device can be mentioned in single line (Shadow device config)",
                                "write one entry for each device");
                    }
                }
            }
        }
    }
}
