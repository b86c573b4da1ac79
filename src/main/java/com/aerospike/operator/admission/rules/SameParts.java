package com.aerospike.operator.admission.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Equality of parts of a resource in their wire form; the typed parts have none of their own. */
public final class SameParts {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SameParts() {}

    public static boolean test(Object one, Object other) {
        JsonNode tree = MAPPER.valueToTree(one);
        return tree.equals(MAPPER.<JsonNode>valueToTree(other));
    }
}
