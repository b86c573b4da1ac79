package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Devices and files that move from one namespace to another: the servers would read foreign data from them. */
final class ReusedStorage {

    private ReusedStorage() {}

    /** Finds entries under {@code key} that another namespace of the completed configuration holds. */
    static void check(Change change, String key, Report report) {
        change.status().filter(status -> status.aerospikeConfig != null).ifPresent(status -> {
            compare(owners(status.aerospikeConfig, key), change.wanted().config(), key, report);
            Lists.of(status.rackConfig == null ? null : status.rackConfig.racks).stream()
                    .filter(rack -> rack.id != null && rack.effectiveAerospikeConfig != null)
                    .forEach(rack -> change.wanted()
                            .rack(rack.id)
                            .ifPresent(wanted ->
                                    compare(owners(rack.effectiveAerospikeConfig, key), wanted.config(), key, report)));
        });
    }

    private static Map<String, String> owners(ObjectNode config, String key) {
        Map<String, String> owners = new HashMap<>();
        for (JsonNode namespace : config.path("namespaces")) {
            for (JsonNode entry : namespace.path("storage-engine").path(key)) {
                owners.put(entry.asText(), namespace.path("name").asText());
            }
        }
        return owners;
    }

    private static void compare(Map<String, String> owners, ConfigCursor config, String key, Report report) {
        for (ConfigCursor element : config.get("namespaces").elements()) {
            NamespaceView namespace = new NamespaceView(element);
            ConfigCursor entries = namespace.storageEngine().get(key);
            for (String entry : entries.texts()) {
                String owner = owners.getOrDefault(entry, namespace.label());
                if (!owner.equals(namespace.label())) {
                    report.deny(
                            entries.path(),
                            entry + " of namespace " + owner + " can not be removed and re-used in namespace "
                                    + namespace.label() + " in one change",
                            "remove it first, and add it when that is completed");
                }
            }
        }
    }
}
