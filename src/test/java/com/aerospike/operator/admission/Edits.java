package com.aerospike.operator.admission;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Edits of a JSON tree, as a scenario file writes them: {@code set} maps JSON pointers to values ({@code -} at the end
 * appends to a list), {@code remove} lists pointers. A pointer that leads nowhere fails the test.
 */
public final class Edits {

    private Edits() {}

    public static JsonNode apply(JsonNode original, JsonNode edits) {
        JsonNode tree = original.deepCopy();
        edits.path("remove").forEach(pointer -> remove(tree, pointer.textValue()));
        edits.path("set").properties().forEach(entry -> set(tree, entry.getKey(), entry.getValue()));
        return tree;
    }

    private static void set(JsonNode tree, String text, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(text);
        JsonNode parent = tree.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        switch (parent) {
            case ObjectNode map -> map.set(last, value.deepCopy());
            case ArrayNode list when last.equals("-") -> list.add(value.deepCopy());
            case ArrayNode list -> list.set(Integer.parseInt(last), value.deepCopy());
            default -> throw new AssertionError("nothing to set at " + text);
        }
    }

    private static void remove(JsonNode tree, String text) {
        JsonPointer pointer = JsonPointer.compile(text);
        if (tree.at(pointer).isMissingNode()) {
            throw new AssertionError("nothing to remove at " + text);
        }
        String last = pointer.last().getMatchingProperty();
        switch (tree.at(pointer.head())) {
            case ObjectNode map -> map.remove(last);
            case ArrayNode list -> list.remove(Integer.parseInt(last));
            default -> throw new AssertionError("nothing to remove at " + text);
        }
    }
}
