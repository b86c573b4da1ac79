package com.aerospike.operator.cluster.intent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One Aerospike namespace of a rack.
 *
 * @param rackAware whether its copies are kept in different racks
 * @param inMemory whether its data live in memory alone, so that a cold restart loses this node's copy
 * @param config its part of the configuration; shared, so nobody may change it
 */
public record NamespaceIntent(
        String name,
        int replicationFactor,
        boolean strongConsistency,
        boolean rackAware,
        boolean inMemory,
        ObjectNode config) {

    /** What the server assumes when the configuration says nothing. */
    public static final int DEFAULT_REPLICATION_FACTOR = 2;

    static List<NamespaceIntent> allOf(ObjectNode config, Set<String> rackAware) {
        List<NamespaceIntent> namespaces = new ArrayList<>();
        for (JsonNode entry : config.path("namespaces")) {
            if (entry instanceof ObjectNode namespace && namespace.path("name").isTextual()) {
                namespaces.add(of(namespace, rackAware));
            }
        }
        return namespaces;
    }

    private static NamespaceIntent of(ObjectNode namespace, Set<String> rackAware) {
        String name = namespace.path("name").textValue();
        JsonNode engine = namespace.path("storage-engine");
        boolean memory = engine.path("type").asText("").equals("memory");
        return new NamespaceIntent(
                name,
                replicationFactor(namespace),
                namespace.path("strong-consistency").booleanValue(),
                rackAware.contains(name),
                memory && !engine.has("files") && !engine.has("devices"),
                namespace);
    }

    /** The factor in force for a namespace section, whole or with a fraction that the server cuts off. */
    public static int replicationFactor(JsonNode namespace) {
        JsonNode factor = namespace.path("replication-factor");
        return factor.isNumber() ? factor.intValue() : DEFAULT_REPLICATION_FACTOR;
    }
}
