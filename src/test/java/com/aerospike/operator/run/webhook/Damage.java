package com.aerospike.operator.run.webhook;

import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One thing done to one node of a resource's spec, labels, annotations or finalizers.
 *
 * @param what was done, and where
 */
record Damage(String what, ObjectNode object) {

    private static final JsonNode ODD_VALUES = Yaml.tree("""
            [null, x, '', '3000', 7, 0, -1, 1.5, 1.0e+30, 9223372036854775807, true, [], {}, [null], [x, 1], [[1]],
             [{}], {a: {b: c}}, '1%', '..', 'a b', "\\u0000", '${un}', 'é']
            """);
    private static final int MANY = 300;

    private enum Kind {
        DROP,
        RETYPE,
        DOUBLE,
        ENLARGE
    }

    static Damage of(JsonNode valid, SplittableRandom random) {
        ObjectNode copy = valid.deepCopy();
        List<JsonPointer> places = new ArrayList<>();
        for (String part : List.of("/spec", "/metadata/labels", "/metadata/annotations", "/metadata/finalizers")) {
            JsonPointer at = JsonPointer.compile(part);
            if (!copy.at(at).isMissingNode()) {
                collect(copy.at(at), at, places);
            }
        }
        JsonPointer place = places.get(random.nextInt(places.size()));
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        JsonNode value = copy.at(place);
        switch (kind) {
            case DROP -> drop(copy, place);
            case RETYPE -> put(copy, place, ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
            case DOUBLE -> twice(copy, place, value);
            case ENLARGE -> put(copy, place, large(value));
        }
        return new Damage(kind + " " + place, copy);
    }

    /** An entry of a list comes twice; anything else becomes a list of two. */
    private static void twice(ObjectNode copy, JsonPointer place, JsonNode value) {
        if (copy.at(place.head()) instanceof ArrayNode list) {
            list.add(value.deepCopy());
        } else {
            put(copy, place, copy.arrayNode().add(value).add(value));
        }
    }

    private static JsonNode large(JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case ArrayNode list -> {
                ArrayNode many = nodes.arrayNode();
                for (int i = 0; i < MANY && !list.isEmpty(); i++) {
                    many.add(list.get(i % list.size()).deepCopy());
                }
                yield many;
            }
            case ObjectNode map -> {
                ObjectNode many = map.deepCopy();
                for (int i = 0; i < MANY; i++) {
                    many.set("x" + i, map.path("name").isMissingNode() ? nodes.numberNode(i) : map.get("name"));
                }
                yield many;
            }
            default ->
                value.isNumber()
                        ? nodes.numberNode(value.longValue() * 1_000_000_007L)
                        : nodes.textNode(value.asText().repeat(20_000));
        };
    }

    private static void put(JsonNode tree, JsonPointer place, JsonNode value) {
        String last = place.last().getMatchingProperty();
        switch (tree.at(place.head())) {
            case ObjectNode map -> map.set(last, value);
            case ArrayNode list -> list.set(Integer.parseInt(last), value);
            default -> throw new AssertionError("no place " + place);
        }
    }

    private static void drop(JsonNode tree, JsonPointer place) {
        String last = place.last().getMatchingProperty();
        switch (tree.at(place.head())) {
            case ObjectNode map -> map.remove(last);
            case ArrayNode list -> list.remove(Integer.parseInt(last));
            default -> throw new AssertionError("no place " + place);
        }
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        places.add(at);
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.appendIndex(i), places);
            }
        } else {
            node.properties().forEach(field -> collect(field.getValue(), at.appendProperty(field.getKey()), places));
        }
    }
}
