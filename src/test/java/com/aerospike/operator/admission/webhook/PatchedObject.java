package com.aerospike.operator.admission.webhook;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies JSON patches as the API server does: an operation on a place that is not there is an error. */
final class PatchedObject {

    private PatchedObject() {}

    static JsonNode of(JsonNode object, ArrayNode patch) {
        JsonNode result = object.deepCopy();
        patch.forEach(operation -> apply(result, operation));
        return result;
    }

    private static void apply(JsonNode tree, JsonNode operation) {
        JsonPointer at = JsonPointer.compile(operation.get("path").textValue());
        String last = at.last().getMatchingProperty();
        String kind = operation.get("op").textValue();
        if (!kind.equals("add") && tree.at(at).isMissingNode()) {
            throw new AssertionError(kind + " of what is not there: " + at);
        }
        switch (tree.at(at.head())) {
            case ObjectNode map when kind.equals("remove") -> map.remove(last);
            case ObjectNode map -> map.set(last, operation.get("value"));
            case ArrayNode list when kind.equals("replace") -> list.set(Integer.parseInt(last), operation.get("value"));
            default -> throw new AssertionError(kind + " at " + at);
        }
    }
}
