package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.asconfig.ConfigPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place in a configuration: the value in force, and where a user would have to change it. In a rack that is the
 * rack's own configuration if it has the value, else the cluster's.
 */
public final class ConfigCursor {

    private final JsonNode value;
    private final Source rack;
    private final Source shared;
    private final boolean fromRack;

    /** The same place in one of the two configurations a user writes; the node is missing if not written there. */
    private record Source(JsonNode node, FieldPath path) {
        boolean exists() {
            return !node.isMissingNode();
        }

        Source field(String key) {
            return new Source(node.path(key), path.field(key));
        }

        Source named(String name) {
            for (JsonNode element : node) {
                if (name.equals(element.path("name").textValue())) {
                    return new Source(element, path.key(name));
                }
            }
            return new Source(MissingNode.getInstance(), path.key(name));
        }

        Source at(int index) {
            return new Source(node.path(index), path.index(index));
        }
    }

    private ConfigCursor(JsonNode value, Source rack, Source shared, boolean fromRack) {
        this.value = value;
        this.rack = rack;
        this.shared = shared;
        this.fromRack = fromRack;
    }

    static ConfigCursor shared(ObjectNode config, FieldPath path) {
        JsonNode value = orEmpty(config);
        return new ConfigCursor(value, new Source(MissingNode.getInstance(), path), new Source(value, path), false);
    }

    static ConfigCursor merged(ObjectNode effective, ObjectNode rack, FieldPath rackPath, ConfigCursor shared) {
        JsonNode own = rack == null ? MissingNode.getInstance() : rack;
        return new ConfigCursor(orEmpty(effective), new Source(own, rackPath), shared.shared, false);
    }

    private ConfigCursor below(JsonNode child, Source inRack, Source inShared) {
        // What neither has is missing where its section is; a section that both have is the cluster's.
        boolean missing = !inRack.exists() && !inShared.exists();
        return new ConfigCursor(child, inRack, inShared, missing ? fromRack && !shared.exists() : inRack.exists());
    }

    private static JsonNode orEmpty(ObjectNode config) {
        return Objects.requireNonNullElseGet(config, JsonNodeFactory.instance::objectNode);
    }

    public JsonNode value() {
        return value;
    }

    /** Where a user would have to change the value. */
    public FieldPath path() {
        return fromRack ? rack.path : shared.path;
    }

    public ConfigCursor get(String key) {
        return below(value.path(key), rack.field(key), shared.field(key));
    }

    /** The place below, key by key. */
    public ConfigCursor at(String... keys) {
        ConfigCursor place = this;
        for (String key : keys) {
            place = place.get(key);
        }
        return place;
    }

    /** The place below that a check of the whole configuration found. */
    public ConfigCursor at(ConfigPath path) {
        ConfigCursor place = this;
        for (String step : path.steps()) {
            boolean position = place.value.isArray() && step.matches("\\d{1,6}");
            place = position ? place.element(Integer.parseInt(step)) : place.get(step);
        }
        return place;
    }

    private ConfigCursor element(int position) {
        return position < value.size() ? elements().get(position) : get(Integer.toString(position));
    }

    public boolean exists() {
        return !value.isMissingNode();
    }

    public boolean has(String key) {
        return value.has(key);
    }

    public boolean isTrue() {
        return value.booleanValue();
    }

    /** The value if it is a text. */
    public Optional<String> text() {
        return Optional.ofNullable(value.textValue());
    }

    /** The value if it is a text and not empty. */
    public Optional<String> filledText() {
        return text().filter(text -> !text.isEmpty());
    }

    /** The elements of a list; none for anything else. */
    public List<ConfigCursor> elements() {
        if (!value.isArray()) {
            return List.of();
        }
        List<ConfigCursor> elements = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = value.get(i);
            String name = element.path("name").textValue();
            elements.add(
                    name == null
                            ? below(element, rack.at(i), shared.at(i))
                            : below(element, rack.named(name), shared.named(name)));
        }
        return elements;
    }

    /** Texts of a list; of a single text, that text. Anything else in it is left out. */
    public List<String> texts() {
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        List<String> texts = new ArrayList<>(value.size());
        value.forEach(element -> {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        });
        return texts;
    }

    public List<String> keys() {
        List<String> keys = new ArrayList<>(value.size());
        value.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
