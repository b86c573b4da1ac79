package com.aerospike.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever is wrong with a resource, the verb answers with findings and not with a stack trace. */
class DamagedResourceTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void answersWithFindings(@ForAll long seed) throws IOException {
        String text = CheckCommandTest.cluster();
        ObjectNode resource = (ObjectNode) YAML.readTree(text.substring(text.indexOf("---\n") + 4));
        Random random = new Random(seed);
        for (int i = random.nextInt(3); i >= 0; i--) {
            damage(resource.path("spec"), random);
        }

        String damaged = YAML.writeValueAsString(resource);
        Run run = Run.check(damaged, "-");

        assertThat(run.err()).as(damaged).isEmpty();
        assertThat(run.exitCode()).isIn(Outcome.FINE, Outcome.FINDINGS);
    }

    private static void damage(JsonNode node, Random random) {
        List<JsonNode> holders = new ArrayList<>();
        collect(node, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        switch (holder) {
            case ObjectNode map
            when !map.isEmpty() -> {
                List<String> keys = new ArrayList<>();
                map.fieldNames().forEachRemaining(keys::add);
                String key = keys.get(random.nextInt(keys.size()));
                if (random.nextInt(4) == 0) {
                    map.remove(key);
                } else {
                    map.set(key, value(random));
                }
            }
            case ArrayNode list when !list.isEmpty() -> list.set(random.nextInt(list.size()), value(random));
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(inner -> collect(inner, into));
        }
    }

    private static JsonNode value(Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(10)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.objectNode();
            case 2 -> nodes.arrayNode();
            case 3 -> nodes.arrayNode().add(nodes.objectNode()).add(1);
            case 4 -> nodes.textNode("");
            case 5 -> nodes.textNode("x y: [z]\n");
            case 6 -> nodes.numberNode(-1);
            case 7 -> nodes.numberNode(2.5);
            case 8 -> nodes.numberNode(Long.MAX_VALUE);
            default -> nodes.booleanNode(true);
        };
    }
}
