package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Valid resources with one node dropped, retyped, doubled or blown up: the API server always gets a sane answer. */
class DamagedObjectsIT {

    private static final int OBJECTS = 300;
    private static final long SEED = 20260301;
    private static final JsonNode ODD_VALUES = Yaml.tree(
            "[null, x, '', '3000', 7, 0, -1, 1.5, 1.0e+30, true, [], {}, [null], [x, 1], [[1]], [{}], {a: {b: c}}]");

    private final Random random = new Random(SEED);

    @Test
    void neverA5xx() {
        try (var world = WebhookWorld.start(WebhookWorld.LONG)) {
            // Given
            world.makeNamespace("aerospike");
            RawApi api = world.api();
            List<JsonNode> valid = valid();
            List<String> wrong = new ArrayList<>();
            int denied = 0;
            for (int i = 0; i < OBJECTS; i++) {
                ObjectNode object = (ObjectNode) damaged(valid.get(random.nextInt(valid.size())));
                // When
                var created = api.create(object, "?dryRun=All");
                denied += created.code() / 100 == 4 ? 1 : 0;
                // Then
                if (created.code() >= 500) {
                    wrong.add(created.code() + " " + created.message() + " on " + object);
                }
            }
            assertThat(wrong).as("seed %d", SEED).isEmpty();
            assertThat(denied).as("damage that is noticed").isGreaterThan(OBJECTS / 3);
            assertThat(world.registry
                            .find(WebhookMeters.DURATION)
                            .tag("outcome", "failed")
                            .timers())
                    .isEmpty();
        }
    }

    private static List<JsonNode> valid() {
        return Scenarios.in(Scenarios.folder("cluster")).stream()
                .filter(file -> file.getFileName().toString().startsWith("valid-"))
                .map(Yaml::tree)
                .map(tree -> {
                    ((ObjectNode) tree.get("metadata")).put("namespace", "aerospike");
                    return tree;
                })
                .toList();
    }

    private JsonNode damaged(JsonNode valid) {
        JsonNode copy = valid.deepCopy();
        List<JsonPointer> places = new ArrayList<>();
        collect(copy.get("spec"), JsonPointer.compile("/spec"), places);
        JsonPointer place = places.get(random.nextInt(places.size()));
        JsonNode value = copy.at(place);
        switch (random.nextInt(4)) {
            case 0 -> put(copy, place, ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
            case 1 -> drop(copy, place);
            case 2 ->
                put(copy, place, ((ObjectNode) copy).arrayNode().add(value).add(value));
            default -> put(copy, place, large(value));
        }
        return copy;
    }

    private static JsonNode large(JsonNode value) {
        return value.isContainerNode()
                ? ((ObjectNode) Yaml.tree("{}")).set("x", value)
                : new TextNode(value.asText().repeat(20_000));
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
