package com.aerospike.operator.check;

import com.aerospike.operator.asconfig.ConfigPath;
import com.aerospike.operator.asconfig.document.ConfigDocument;
import com.aerospike.operator.asconfig.document.Position;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds where a field path of admission, such as {@code spec.storage.volumes[data].name}, stands in a document.
 *
 * <p>The path is matched against the document instead of being taken apart, because keys and names may hold dots and
 * brackets themselves. What the document does not hold is found at the section that lacks it.
 */
final class FieldLocator {

    private final ConfigDocument document;
    private final ConfigPath start;

    /** @param start the resource inside the document, for resources in lists */
    FieldLocator(ConfigDocument document, ConfigPath start) {
        this.document = document;
        this.start = start;
    }

    /** Where the value of a field stands. */
    Position locate(String fieldPath) {
        return document.positionOf(place(fieldPath));
    }

    /** Where the key of a field stands. */
    Position locateKey(String fieldPath) {
        return document.positionOfKey(place(fieldPath));
    }

    private ConfigPath place(String fieldPath) {
        ConfigPath place = start;
        JsonNode node = at(start);
        String rest = fieldPath;
        Optional<Step> next = step(node, rest);
        while (next.isPresent()) {
            place = place.child(next.get().key());
            node = next.get().value();
            rest = next.get().rest();
            next = step(node, rest);
        }
        return place;
    }

    private record Step(String key, JsonNode value, String rest) {}

    private JsonNode at(ConfigPath path) {
        JsonNode node = document.root();
        for (String step : path.steps()) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    private static Optional<Step> step(JsonNode node, String path) {
        if (node.isArray() && path.startsWith("[")) {
            return item(node, path);
        }
        String rest = path.startsWith(".") ? path.substring(1) : path;
        if (!node.isObject() || rest.isEmpty()) {
            return Optional.empty();
        }
        return node.properties().stream()
                .filter(field -> begins(rest, field.getKey()))
                .max(Comparator.comparingInt(field -> field.getKey().length()))
                .map(field -> new Step(
                        field.getKey(),
                        field.getValue(),
                        rest.substring(field.getKey().length())));
    }

    private static boolean begins(String path, String key) {
        if (key.isEmpty() || !path.startsWith(key)) {
            return false;
        }
        // A colon ends the path where it is the beginning of a sentence.
        return path.length() == key.length() || ".[:".indexOf(path.charAt(key.length())) >= 0;
    }

    private static Optional<Step> item(JsonNode list, String path) {
        for (int i = 0; i < list.size(); i++) {
            String label = "[" + list.get(i).path("name").asText() + "]";
            if (path.startsWith(label)) {
                return Optional.of(new Step(Integer.toString(i), list.get(i), path.substring(label.length())));
            }
        }
        int end = path.indexOf(']');
        String position = end < 0 ? "" : path.substring(1, end);
        if (position.isEmpty() || position.length() > 6 || !position.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        JsonNode value = list.path(Integer.parseInt(position));
        return Optional.of(new Step(position, value, path.substring(end + 1))).filter(step -> !value.isMissingNode());
    }
}
