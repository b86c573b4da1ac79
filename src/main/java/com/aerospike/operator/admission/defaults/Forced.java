package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.ValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parameters whose value is the operator's: a user may leave them out or write the very same value. */
final class Forced {

    private Forced() {}

    /**
     * Sets {@code key}, unless it is there with another value: then {@code rule} is broken.
     *
     * @param section as messages name it, for example {@code aerospikeConfig.service}
     */
    static void set(
            ObjectNode map, String key, JsonNode value, ConfigScope scope, FieldPath at, String rule, String section) {
        JsonNode given = map.get(key);
        if (given != null && !SameJson.test(given, value)) {
            scope.deny(
                    rule,
                    at.field(key),
                    "failed to set default " + section + " config: config " + key
                            + " can not have non-default value " + ValueText.typed(given)
                            + ". It will be set internally " + ValueText.typed(value),
                    "remove " + key);
            return;
        }
        map.set(key, value);
    }
}
