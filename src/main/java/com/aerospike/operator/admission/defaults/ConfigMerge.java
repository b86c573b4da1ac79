package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.ValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The cluster's configuration with a rack's own laid over it: maps merge key by key, scalars and lists of scalars are
 * replaced, lists of named maps merge by name in the cluster's order with the rack's new entries behind. A rack cannot
 * take an entry away. Neither input is changed.
 */
final class ConfigMerge {

    private static final String RULE = "V-MUT-21";

    private final ConfigScope scope;

    private ConfigMerge(ConfigScope scope) {
        this.scope = scope;
    }

    /** Lists that cannot be merged by name are reported to {@code scope} and keep the cluster's value. */
    static ObjectNode merge(ObjectNode base, ObjectNode rack, ConfigScope scope) {
        return new ConfigMerge(scope).maps(base, rack, scope.path());
    }

    private ObjectNode maps(ObjectNode base, ObjectNode patch, FieldPath at) {
        ObjectNode result = base.deepCopy();
        patch.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode old = base.get(key);
            JsonNode value = entry.getValue();
            result.set(key, old == null ? value.deepCopy() : values(key, old, value, at.field(key)));
        });
        return result;
    }

    private JsonNode values(String key, JsonNode base, JsonNode patch, FieldPath at) {
        if (base instanceof ObjectNode old && patch instanceof ObjectNode value) {
            boolean replaced = key.equals("storage-engine") && changesBacking(old, value);
            return replaced ? value.deepCopy() : maps(old, value, at);
        }
        if (base instanceof ArrayNode old && patch instanceof ArrayNode value) {
            return onlyScalars(old) && onlyScalars(value) ? value.deepCopy() : namedLists(old, value, at);
        }
        return patch.deepCopy();
    }

    // Files and devices exclude each other, so a rack that has the one must not inherit the other.
    private static boolean changesBacking(ObjectNode base, ObjectNode patch) {
        return (base.has("files") && patch.has("devices")) || (base.has("devices") && patch.has("files"));
    }

    private static boolean onlyScalars(ArrayNode list) {
        for (JsonNode element : list) {
            if (element.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private ArrayNode namedLists(ArrayNode base, ArrayNode patch, FieldPath at) {
        if (!named(base, at) || !named(patch, at)) {
            return base.deepCopy();
        }
        ArrayNode result = base.arrayNode(base.size());
        for (JsonNode old : base) {
            JsonNode value = find(patch, old.get("name"));
            result.add(
                    value.isMissingNode()
                            ? old.deepCopy()
                            : maps(
                                    (ObjectNode) old,
                                    (ObjectNode) value,
                                    at.key(old.get("name").asText())));
        }
        for (JsonNode value : patch) {
            if (find(base, value.get("name")).isMissingNode()) {
                result.add(value.deepCopy());
            }
        }
        return result;
    }

    private boolean named(ArrayNode list, FieldPath at) {
        boolean valid = true;
        for (JsonNode element : list) {
            if (!element.isObject()) {
                refuse(at, "list element should be map, got " + ValueText.plain(element));
                valid = false;
            } else if (!element.has("name")) {
                refuse(at, "list element should have `name` key: " + ValueText.plain(element));
                valid = false;
            }
        }
        return valid;
    }

    private void refuse(FieldPath at, String message) {
        scope.deny(RULE, at, message, "give every entry of the list a name; racks are merged by it");
    }

    private static JsonNode find(ArrayNode list, JsonNode name) {
        for (JsonNode element : list) {
            if (SameJson.test(element.get("name"), name)) {
                return element;
            }
        }
        return list.path(-1);
    }
}
