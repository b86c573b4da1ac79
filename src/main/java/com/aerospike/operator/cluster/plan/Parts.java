package com.aerospike.operator.cluster.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where two parts of a resource differ. Absent, empty and false count as the same, as they do for the API. */
final class Parts {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Parts() {}

    /**
     * Paths of the differences, two keys or one key and the name of a list's item deep. Values are left out: settings of
     * containers may hold secrets.
     *
     * @param before may be null
     * @param after may be null
     */
    static SortedSet<String> differences(Object before, Object after) {
        var one = tree(before);
        var other = tree(after);
        var paths = new TreeSet<String>();
        keys(one, other).forEach(key -> paths.addAll(below(key, one.path(key), other.path(key))));
        return paths;
    }

    private static SortedSet<String> below(String key, JsonNode one, JsonNode other) {
        boolean named = Stream.of(one, other).allMatch(Parts::isNamed) && (one.isArray() || other.isArray());
        boolean maps = Stream.of(one, other).allMatch(node -> node.isObject() || node.isMissingNode())
                && (one.isObject() || other.isObject());
        if (!named && !maps) {
            return new TreeSet<>(Set.of(key));
        }
        var before = named ? byName(one) : one;
        var after = named ? byName(other) : other;
        var inner = keys(before, after)
                .map(each -> named ? key + "[" + each + "]" : key + "." + each)
                .collect(Collectors.toCollection(TreeSet::new));
        // The same items in another order.
        return inner.isEmpty() ? new TreeSet<>(Set.of(key)) : inner;
    }

    private static Stream<String> keys(JsonNode one, JsonNode other) {
        return Stream.of(one, other)
                .flatMap(node -> node.properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .filter(key -> !one.path(key).equals(other.path(key)));
    }

    private static boolean isNamed(JsonNode list) {
        return list.isMissingNode()
                || list.isArray()
                        && StreamSupport.stream(list.spliterator(), false)
                                .allMatch(item -> item.path("name").isTextual());
    }

    private static ObjectNode byName(JsonNode list) {
        var named = JsonNodeFactory.instance.objectNode();
        list.forEach(item -> named.set(item.path("name").textValue(), item));
        return named;
    }

    private static JsonNode tree(Object part) {
        JsonNode tree = MAPPER.valueToTree(part);
        return spoken(Objects.requireNonNullElse(tree, MissingNode.getInstance()))
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Without what says nothing. */
    private static Optional<JsonNode> spoken(JsonNode node) {
        if (node.isObject()) {
            var kept = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(field -> spoken(field.getValue()).ifPresent(value -> kept.set(field.getKey(), value)));
            return Optional.<JsonNode>of(kept).filter(found -> !found.isEmpty());
        }
        if (node.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> kept.add(spoken(item).orElse(item)));
            return Optional.<JsonNode>of(kept).filter(found -> !found.isEmpty());
        }
        boolean silent = node.isMissingNode()
                || node.isNull()
                || node.isBoolean() && !node.booleanValue()
                || node.isTextual() && node.textValue().isEmpty();
        return silent ? Optional.empty() : Optional.of(node);
    }
}
