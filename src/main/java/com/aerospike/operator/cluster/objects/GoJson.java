package com.aerospike.operator.cluster.objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compact JSON as Go's encoder writes it: keys in the order of the calls, empty values left out, maps sorted, and the
 * three characters that are special in HTML escaped.
 */
final class GoJson {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    GoJson text(String key, String value) {
        if (value != null && !value.isEmpty()) {
            node.put(key, value);
        }
        return this;
    }

    /** A text whose empty value counts. */
    GoJson pointer(String key, String value) {
        if (value != null) {
            node.put(key, value);
        }
        return this;
    }

    GoJson texts(String key, List<String> values) {
        if (values != null && !values.isEmpty()) {
            values.forEach(node.withArray("/" + key)::add);
        }
        return this;
    }

    GoJson map(String key, Map<String, String> values) {
        if (values != null && !values.isEmpty()) {
            ObjectNode map = node.putObject(key);
            new TreeMap<>(values).forEach(map::put);
        }
        return this;
    }

    /** A pointer in Go: present as soon as it is given, {@code false} too. */
    GoJson flag(String key, Boolean value) {
        if (value != null) {
            node.put(key, value);
        }
        return this;
    }

    /** A part of its own, present even when it is empty. */
    GoJson part(String key, GoJson part) {
        node.set(key, part.node);
        return this;
    }

    /** Values of Kubernetes types; absent when null or an empty list. */
    GoJson core(String key, Object value) {
        if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
            JsonNode ordered = CoreTypeOrder.tree(key, value);
            node.set(key, ordered);
        }
        return this;
    }

    @Override
    public String toString() {
        return node.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
