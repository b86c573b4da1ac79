package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much a status differs from the one before. */
public enum StatusChange {
    NONE,
    /** Numbers and sentences for people. */
    GRADUAL,
    /** Something that programs wait for or act on. */
    DECISIVE;

    private static final ObjectMapper WIRE = new ObjectMapper();

    /** What changes with every pod while nothing is decided. */
    private static final List<String> GRADUAL_KEYS =
            List.of("progress", "pods", "isReadinessProbeEnabled", "lastWhole");

    private static final List<String> GRADUAL_CONDITION_KEYS = List.of("message", "reason");

    public static StatusChange between(Optional<AerospikeClusterStatus> before, AerospikeClusterStatus now) {
        if (before.isEmpty()) {
            return DECISIVE;
        }
        ObjectNode old = WIRE.valueToTree(before.get());
        ObjectNode current = WIRE.valueToTree(now);
        if (old.equals(current)) {
            return NONE;
        }
        return forgets(old, current) || !decisive(old).equals(decisive(current)) ? DECISIVE : GRADUAL;
    }

    /** A pod whose entry stays would be cleaned up after once more. */
    private static boolean forgets(ObjectNode old, ObjectNode current) {
        var names = old.path("pods").propertyStream().map(Map.Entry::getKey);
        return !names.allMatch(current.path("pods")::has);
    }

    private static JsonNode decisive(ObjectNode status) {
        var rest = status.deepCopy();
        rest.remove(GRADUAL_KEYS);
        for (JsonNode condition : rest.path("conditions")) {
            if (condition instanceof ObjectNode keys
                    && !"Degraded".equals(keys.path("type").asText())) {
                keys.remove(GRADUAL_CONDITION_KEYS);
            }
        }
        return rest;
    }
}
