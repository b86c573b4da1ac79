package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.ValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code rack-id} of namespaces: the rack's own for rack-aware ones, none for the others. */
final class NamespaceRackIds {

    private static final String KEY = "rack-id";

    private NamespaceRackIds() {}

    static void apply(ObjectNode config, ConfigScope scope) {
        JsonNode namespaces = config.path("namespaces");
        FieldPath at = scope.path().field("namespaces");
        String example = "list at least one namespace";
        if (namespaces.isMissingNode()) {
            scope.deny("V-MUT-03", at, "aerospikeConfig.namespaces not present.", example);
        } else if (namespaces.isNull()) {
            scope.deny("V-MUT-04", at, "aerospikeConfig.namespaces cannot be nil", example);
        } else if (!namespaces.isArray()) {
            String value = ValueText.plain(namespaces);
            scope.deny("V-MUT-05", at, "aerospikeConfig.namespaces not valid namespace list " + value, example);
        } else if (namespaces.isEmpty()) {
            scope.deny("V-MUT-06", at, "aerospikeConfig.namespaces cannot be empty", example);
        } else {
            eachOf(namespaces, at, scope);
        }
    }

    private static void eachOf(JsonNode namespaces, FieldPath at, ConfigScope scope) {
        for (int i = 0; i < namespaces.size(); i++) {
            if (namespaces.get(i) instanceof ObjectNode namespace) {
                one(namespace, at, scope);
            } else {
                String value = ValueText.plain(namespaces.get(i));
                scope.deny(
                        "V-MUT-07",
                        at.index(i),
                        "aerospikeConfig.namespaces does not have valid namespace map: " + value,
                        "write each namespace as a map with a name");
            }
        }
    }

    private static void one(ObjectNode namespace, FieldPath at, ConfigScope scope) {
        String name = namespace.path("name").textValue();
        if (name == null) {
            return;
        }
        if (scope.rackId().isEmpty() || !scope.isRackAware(name)) {
            namespace.remove(KEY);
            return;
        }
        int rackId = scope.rackId().getAsInt();
        // Resources written before racks were added still carry the default rack's id.
        if (rackId != 0 && SameJson.test(namespace.path(KEY), IntNode.valueOf(0))) {
            namespace.remove(KEY);
        }
        FieldPath place = at.key(name);
        Forced.set(namespace, KEY, IntNode.valueOf(rackId), scope, place, "V-MUT-08", "aerospikeConfig.namespaces");
    }
}
