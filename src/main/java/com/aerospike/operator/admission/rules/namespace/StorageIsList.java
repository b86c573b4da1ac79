package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;

/** One device alone is a list, too. */
final class StorageIsList implements RackRule {

    @Override
    public String id() {
        return "V-NSP-14";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            for (String key : List.of("devices", "files")) {
                ConfigCursor entries = namespace.storageEngine().get(key);
                if (entries.exists()
                        && !entries.value().isArray()
                        && !entries.value().isNull()) {
                    report.deny(
                            entries.path(),
                            "namespace storage devices must be a list, got " + ValueText.typeName(entries.value()),
                            "write [" + ValueText.plain(entries.value()) + "]");
                }
            }
        }
    }
}
