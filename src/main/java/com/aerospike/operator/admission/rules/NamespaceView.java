package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.cluster.intent.NamespaceIntent;
import java.util.Optional;

/** One entry of the list of Aerospike namespaces. */
public record NamespaceView(ConfigCursor config) {

    public Optional<String> name() {
        return config.get("name").filledText();
    }

    /** The name for messages. */
    public String label() {
        return name().orElse("");
    }

    public FieldPath path() {
        return config.path();
    }

    public boolean strongConsistency() {
        return config.get("strong-consistency").isTrue();
    }

    public int replicationFactor() {
        return NamespaceIntent.replicationFactor(config.value());
    }

    public ConfigCursor storageEngine() {
        return config.get("storage-engine");
    }

    public String engineType() {
        return storageEngine().get("type").text().orElse("");
    }

    /** Whether its index is kept outside of shared memory and so needs mounts. */
    public boolean indexOnMounts() {
        return config.at("index-type", "type")
                .text()
                .filter(type -> !type.equals("shmem"))
                .isPresent();
    }
}
