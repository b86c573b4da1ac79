package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfKeys;
import com.aerospike.operator.asconfig.catalogue.Rule;
import com.aerospike.operator.asconfig.catalogue.VersionFacts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes random configurations that follow the rules of a version: random parts present, random values within limits
 * (often on them). The same seed gives the same configuration.
 */
public final class ConfigGenerator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_./=,()&";

    private final VersionFacts facts;
    private final Random random;
    private final double density;
    private final int fewestTexts;

    public ConfigGenerator(VersionFacts facts, long seed) {
        this(facts, new Random(seed), 0);
    }

    private ConfigGenerator(VersionFacts facts, Random random, int fewestTexts) {
        this(facts, random, fewestTexts, Math.pow(random.nextDouble(), 2));
    }

    private ConfigGenerator(VersionFacts facts, Random random, int fewestTexts, double density) {
        this.facts = facts;
        this.random = random;
        this.fewestTexts = fewestTexts;
        this.density = density;
    }

    /** One whose lists of texts are never empty: a configuration file cannot tell an empty list from none. */
    public static ConfigGenerator withoutEmptyLists(VersionFacts facts, long seed) {
        return new ConfigGenerator(facts, new Random(seed), 1);
    }

    /** One that leaves nothing out. */
    static ConfigGenerator complete(VersionFacts facts, long seed) {
        return new ConfigGenerator(facts, new Random(seed), 1, 1);
    }

    public ObjectNode config() {
        return section(facts.root());
    }

    JsonNode value(String key, Rule rule) {
        return switch (rule) {
            case Rule.Section section -> section(section);
            case Rule.Items items -> items(items);
            case Rule.Choice choice -> value(key, pick(choice.variants()).rule());
            case Rule.Texts texts -> texts(key, texts);
            case Rule.Text text -> NODES.textNode(text.allowed().isEmpty() ? text(key) : pick(text.allowed()));
            case Rule.Whole whole -> whole(whole);
            case Rule.Switch ignored -> NODES.booleanNode(random.nextBoolean());
            case Rule.Listed listed -> NODES.textNode(pick(listed.allowed()));
        };
    }

    private ObjectNode section(Rule.Section section) {
        Set<String> keys = new HashSet<>(section.required());
        section.members().keySet().stream()
                .filter(key -> random.nextDouble() < density)
                .forEach(keys::add);
        section.groups().ifPresent(groups -> complete(groups, keys));
        List<String> shuffled = new ArrayList<>(keys);
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, random);
        ObjectNode result = NODES.objectNode();
        shuffled.forEach(key -> result.set(key, value(key, section.members().get(key))));
        return result;
    }

    private void complete(Rule.Groups groups, Set<String> keys) {
        List<String> chosen = pick(groups.groups());
        if (groups.exactlyOne()) {
            groups.groups().forEach(keys::removeAll);
        }
        keys.addAll(chosen);
    }

    private ArrayNode items(Rule.Items items) {
        ArrayNode result = NODES.arrayNode();
        int size = items.atLeast() + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            ObjectNode item = section(items.item());
            if (items.item().members().containsKey(ConfKeys.NAME)) {
                item.put(ConfKeys.NAME, "n" + i + word());
            }
            result.add(item);
        }
        return result;
    }

    private ArrayNode texts(String key, Rule.Texts texts) {
        ArrayNode result = NODES.arrayNode();
        int size = Math.max(texts.atLeast(), fewestTexts) + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            result.add(texts.item().hostName() ? "h" + random.nextInt(100) + ".example" : text(key));
        }
        return result;
    }

    private String text(String key) {
        if (ConfKeys.hasColonItems(key) && random.nextBoolean()) {
            return word() + ":" + random.nextInt(65536);
        }
        return random.nextInt(20) == 0 ? word() + " " + word() : word();
    }

    private String word() {
        StringBuilder word = new StringBuilder("x");
        for (int i = random.nextInt(12); i >= 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private JsonNode whole(Rule.Whole whole) {
        BigInteger range = whole.max().subtract(whole.min());
        BigInteger value =
                switch (random.nextInt(4)) {
                    case 0 -> whole.min();
                    case 1 -> whole.max();
                    default ->
                        whole.min().add(new BigInteger(range.bitLength() + 1, random).mod(range.add(BigInteger.ONE)));
                };
        return number(value);
    }

    static JsonNode number(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
