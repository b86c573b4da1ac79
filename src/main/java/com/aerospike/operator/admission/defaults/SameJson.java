package com.aerospike.operator.admission.defaults;

import com.fasterxml.jackson.databind.JsonNode;

/** Equality of JSON values with numbers by value: 3000 and 3000.0 are equal, "3000" is neither. */
final class SameJson {

    private SameJson() {}

    static boolean test(JsonNode one, JsonNode other) {
        return one.equals(SameJson::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
