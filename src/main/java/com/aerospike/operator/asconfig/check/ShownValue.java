package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfigPath;
import com.aerospike.operator.asconfig.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Values as they appear in messages: short, on one line, secrets masked. */
final class ShownValue {

    private static final int MAX_HUMAN = 60;
    private static final int MAX_COMPAT = 2000;
    private static final int MAX_DEPTH = 12;

    private ShownValue() {}

    /** For people, for example {@code the text "2"}. */
    static String human(ConfigPath path, JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "the text " + (Secrets.isSecret(path) ? Secrets.MASK : quoted(value.textValue()));
            case NUMBER -> Secrets.isSecret(path) ? "the number " + Secrets.MASK : "the number " + value.asText();
            case BOOLEAN -> value.asText();
            case NULL, MISSING -> "null";
            case ARRAY -> "a list";
            case OBJECT -> "a section";
            case BINARY, POJO -> "no configuration value";
        };
    }

    static String quoted(String text) {
        return '"' + printable(text, MAX_HUMAN) + '"';
    }

    /** In the notation of the Go operator, for example {@code map[devices:<nil> type:device]}. */
    static String compat(ConfigPath path, JsonNode value) {
        return Secrets.isSecret(path) ? Secrets.MASK : printable(compat(value, MAX_DEPTH), MAX_COMPAT);
    }

    private static String compat(JsonNode value, int depth) {
        if (depth == 0) {
            return "...";
        }
        return switch (value.getNodeType()) {
            case OBJECT -> map(value, depth);
            case ARRAY -> list(value, depth);
            case NULL, MISSING -> "<nil>";
            case STRING, NUMBER, BOOLEAN, BINARY, POJO -> value.asText();
        };
    }

    private static String map(JsonNode value, int depth) {
        TreeMap<String, String> sorted = new TreeMap<>();
        value.properties()
                .forEach(field -> sorted.put(
                        field.getKey(),
                        Secrets.isSecret(field.getKey()) ? Secrets.MASK : compat(field.getValue(), depth - 1)));
        List<String> entries = new ArrayList<>();
        sorted.forEach((key, text) -> entries.add(key + ":" + text));
        return "map[" + String.join(" ", entries) + "]";
    }

    private static String list(JsonNode value, int depth) {
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(compat(item, depth - 1)));
        return "[" + String.join(" ", items) + "]";
    }

    static String printable(String text, int limit) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(limit)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.length() < text.length() ? shown + "..." : shown.toString();
    }
}
