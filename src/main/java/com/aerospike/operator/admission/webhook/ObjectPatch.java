package com.aerospike.operator.admission.webhook;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;

/**
 * The JSON patch that carries changes of a typed copy over to the object it was read from.
 *
 * <p>Three trees: the object as sent, its typed form before and after the change. What the typed form does not know, or
 * writes in another way than the client did, is the same before and after, so it is left alone. Only differences of the
 * two typed forms become operations.
 */
final class ObjectPatch {

    private final ArrayNode operations = JsonNodeFactory.instance.arrayNode();

    private ObjectPatch() {}

    /** @param fields the top-level fields that may change; changes elsewhere are not meant for the stored object */
    static ArrayNode of(JsonNode sent, JsonNode before, JsonNode after, JsonPointer... fields) {
        ObjectPatch patch = new ObjectPatch();
        for (JsonPointer field : fields) {
            if (!sent.at(field.head()).isObject()) {
                // There is nothing that the field could be added to; the API server refuses such objects.
                continue;
            }
            patch.child(field, sent.at(field), before.at(field), after.at(field));
        }
        return patch.operations;
    }

    private void child(JsonPointer at, JsonNode sent, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (after.isMissingNode()) {
            if (!sent.isMissingNode()) {
                operations.addObject().put("op", "remove").put("path", at.toString());
            }
        } else if (sent.isMissingNode()) {
            put("add", at, after);
        } else if (sent instanceof ObjectNode && after instanceof ObjectNode) {
            fields(at, sent, before, after);
        } else if (sent.isArray() && after.isArray() && before.size() == after.size() && sent.size() == after.size()) {
            for (int i = 0; i < after.size(); i++) {
                child(at.appendIndex(i), sent.get(i), before.path(i), after.get(i));
            }
        } else if (!sent.equals(after)) {
            put("replace", at, after);
        }
    }

    private void fields(JsonPointer at, JsonNode sent, JsonNode before, JsonNode after) {
        var keys = new TreeSet<String>();
        after.fieldNames().forEachRemaining(keys::add);
        before.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            child(
                    at.appendProperty(key),
                    sent.path(key),
                    before.isObject() ? before.path(key) : MissingNode.getInstance(),
                    after.path(key));
        }
    }

    private void put(String operation, JsonPointer at, JsonNode value) {
        operations.addObject().put("op", operation).put("path", at.toString()).set("value", value);
    }
}
