package com.aerospike.operator.world.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One part of a running configuration: dotted keys in file spelling, in file order, each with one value or several. */
final class ConfigSection {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Sub-sections become dotted keys; lists become repeated keys, or indexed ones where servers print them so. */
    static ConfigSection of(ObjectNode tree, boolean indexed) {
        var section = new ConfigSection();
        section.flatten("", tree, indexed);
        return section;
    }

    private void flatten(String prefix, ObjectNode tree, boolean indexed) {
        tree.properties().forEach(entry -> {
            var key = prefix + entry.getKey();
            switch (entry.getValue()) {
                case ObjectNode child -> flattenChild(key, child, indexed);
                case JsonNode list when list.isArray() -> flattenList(prefix, entry.getKey(), list, indexed);
                case JsonNode value -> put(key, value.asText());
            }
        });
    }

    // storage-engine: {type: device, devices: [...]} reads storage-engine=device;storage-engine.device[0]=...
    private void flattenChild(String key, ObjectNode child, boolean indexed) {
        var rest = child.deepCopy();
        var type = rest.remove("type");
        if (type != null) {
            put(key, type.asText());
        }
        flatten(key + ".", rest, indexed);
    }

    private void flattenList(String prefix, String key, JsonNode list, boolean indexed) {
        var single = singular(key);
        for (int i = 0; i < list.size(); i++) {
            switch (list.get(i)) {
                case ObjectNode named -> flatten(prefix + single + "[" + i + "].", named, indexed);
                case JsonNode value when indexed -> put(prefix + single + "[" + i + "]", value.asText());
                case JsonNode value ->
                    values.computeIfAbsent(prefix + single, ignored -> new ArrayList<>())
                            .add(value.asText());
            }
        }
    }

    static String singular(String plural) {
        if (plural.endsWith("addresses")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    void put(String key, String value) {
        values.put(key, new ArrayList<>(List.of(value)));
    }

    void putIfAbsent(String key, String value) {
        values.putIfAbsent(key, new ArrayList<>(List.of(value)));
    }

    /** One more value of a key that may have several. */
    void add(String key, String value) {
        var all = values.computeIfAbsent(key, ignored -> new ArrayList<>());
        if (!all.contains(value)) {
            all.add(value);
        }
    }

    void remove(String key, String value) {
        var all = values.getOrDefault(key, new ArrayList<>());
        all.remove(value);
        if (all.isEmpty()) {
            values.remove(key);
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(List::getFirst);
    }

    List<String> texts(String key) {
        return values.getOrDefault(key, List.of());
    }

    long number(String key, long otherwise) {
        return text(key).map(Long::parseLong).orElse(otherwise);
    }

    boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    String print() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                .collect(Collectors.joining(";"));
    }
}
