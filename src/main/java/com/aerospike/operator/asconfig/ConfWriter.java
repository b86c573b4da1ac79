package com.aerospike.operator.asconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a configuration tree as {@code aerospike.conf}.
 *
 * <p>Each block comes in two passes, first lines, then sections, each sorted by the bytes of the key as it stands in
 * the tree (so by the plural, although the singular is printed). Items of a list keep their order.
 */
final class ConfWriter {

    private static final String GAP = "    ";

    /** Deeper trees are no configuration; the limit keeps the recursion off the end of the stack. */
    private static final int MAX_DEPTH = 32;

    private static final Pattern PORT = Pattern.compile("port");

    /** The order of the UTF-8 bytes is that of the code points, which differs from {@link String#compareTo}. */
    private static final Comparator<String> BY_BYTES = (left, right) -> {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return Arrays.compare(a, b);
    };

    private final StringBuilder out = new StringBuilder(2048);

    String write(ObjectNode config) {
        refuseDeep(config, 0);
        body(config, 0, "");
        return out.toString();
    }

    private static void refuseDeep(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            throw ConfException.atKey("configuration", "sections are nested deeper than " + MAX_DEPTH + " levels");
        }
        node.forEach(inner -> refuseDeep(inner, depth + 1));
    }

    private void body(ObjectNode block, int depth, String path) {
        List<String> keys = sortedKeys(block);
        for (String key : keys) {
            lines(key, block.get(key), depth, child(path, key));
        }
        for (String key : keys) {
            sections(key, block.get(key), depth, child(path, key));
        }
    }

    private void lines(String key, JsonNode value, int depth, String path) {
        if (value.isArray()) {
            if (ConfKeys.isList(key) && !value.isEmpty() && value.get(0).isTextual()) {
                value.forEach(item -> item(key, ConfText.of(item, path), depth, path));
            }
            return;
        }
        if (!value.isValueNode() || value.isNull()) {
            return;
        }
        String text = ConfText.of(value, path);
        if (key.equals(ConfKeys.STORAGE_ENGINE) && !text.equals("memory")) {
            return; // the only storage engine without a section of its own
        }
        if (ConfText.isListOfOne(key, value)) {
            item(key, text, depth, path);
        } else {
            field(key, text, depth, path);
        }
    }

    private void item(String key, String text, int depth, String path) {
        String words = ConfKeys.hasColonItems(key) ? text.replace(':', ' ') : text;
        line(ConfKeys.singular(key), words, depth, path);
    }

    private void field(String key, String text, int depth, String path) {
        boolean noPort = text.equals("0") && PORT.matcher(key).find();
        boolean benchmarkOff = ConfKeys.isBenchmark(key) && text.equalsIgnoreCase("false");
        if (noPort || benchmarkOff || ConfKeys.isReserved(key)) {
            return;
        }
        line(key, key.equals(ConfKeys.SECRETS_ADDRESS_PORT) ? text.replace(':', ' ') : text, depth, path);
    }

    private void line(String word, String text, int depth, String path) {
        if (text.isEmpty() || text.equalsIgnoreCase("null")) {
            return;
        }
        indent(depth)
                .append(oneLine(word, path))
                .append(GAP)
                .append(oneLine(text, path))
                .append('\n');
    }

    private void sections(String key, JsonNode value, int depth, String path) {
        if (value.isArray() && key.equals(ConfKeys.LOGGING)) {
            logging(value, depth, path);
        } else if (value.isArray() && ConfKeys.isNamedSection(key)) {
            for (ObjectNode section : named(value, path)) {
                String name = section.get(ConfKeys.NAME).textValue();
                open(ConfKeys.singular(key) + " " + name, depth, path);
                body(section, depth + 1, child(path, name));
                close(depth);
            }
        } else if (value instanceof ObjectNode section) {
            section(key, section, depth, path);
        }
    }

    private void section(String key, ObjectNode section, int depth, String path) {
        boolean securityOn = depth == 0 && key.equals(ConfKeys.SECURITY) && section.isEmpty();
        if (!hasContent(section) && !securityOn) {
            return;
        }
        if (ConfKeys.isTypedSection(key)) {
            typedSection(key, section, depth, path);
            return;
        }
        open(key, depth, path);
        body(section, depth + 1, path);
        close(depth);
    }

    private void typedSection(String key, ObjectNode section, int depth, String path) {
        JsonNode type = section.path(ConfKeys.TYPE);
        if (!type.isTextual()) {
            throw ConfException.atKey(path, "the section needs a type");
        }
        ObjectNode rest = section.deepCopy();
        rest.remove(ConfKeys.TYPE);
        if (!hasContent(rest)) {
            line(key, type.textValue(), depth, path);
            return;
        }
        open(key + " " + type.textValue(), depth, path);
        body(rest, depth + 1, path);
        close(depth);
    }

    private void logging(JsonNode sinks, int depth, String path) {
        List<ObjectNode> named = named(sinks, path);
        if (named.isEmpty()) {
            return;
        }
        open(ConfKeys.LOGGING, depth, path);
        for (ObjectNode sink : named) {
            String name = sink.get(ConfKeys.NAME).textValue();
            boolean own = name.equals("console") || name.equals("syslog");
            open(own ? name : "file " + name, depth + 1, path);
            for (String key : sortedKeys(sink)) {
                logLine(key, sink.get(key), depth + 2, child(path, name));
            }
            close(depth + 1);
        }
        close(depth);
    }

    private void logLine(String key, JsonNode value, int depth, String path) {
        JsonNode single = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (key.equals(ConfKeys.NAME) || !single.isValueNode() || single.isNull()) {
            return;
        }
        String text = ConfText.of(single, child(path, key));
        line(ConfKeys.isPlainLogKey(key) ? key : "context " + key, text, depth, child(path, key));
    }

    /** The items that have a name; the others cannot be written and are left out. */
    private static List<ObjectNode> named(JsonNode list, String path) {
        List<ObjectNode> result = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode item : list) {
            String name = item.path(ConfKeys.NAME).asText("");
            if (item instanceof ObjectNode section
                    && section.path(ConfKeys.NAME).isTextual()
                    && !name.isEmpty()) {
                if (!names.add(name)) {
                    throw ConfException.atKey(path, "two items are named " + name);
                }
                result.add(section);
            }
        }
        return result;
    }

    /** Empty sections do not count as content of their parent, so a section of nothing but empty ones vanishes. */
    private static boolean hasContent(ObjectNode section) {
        return section.properties().stream().anyMatch(field -> isContent(field.getKey(), field.getValue()));
    }

    private static boolean isContent(String key, JsonNode value) {
        if (value instanceof ObjectNode section) {
            return hasContent(section);
        }
        if (!value.isArray()) {
            return true;
        }
        if (value.isEmpty()) {
            return ConfKeys.isList(key) && !ConfKeys.isNamedSection(key) && !key.equals(ConfKeys.LOGGING);
        }
        return value.get(0).isTextual() || value.get(0).isObject();
    }

    private void open(String header, int depth, String path) {
        out.append('\n');
        indent(depth).append(oneLine(header, path)).append(" {\n");
    }

    private void close(int depth) {
        indent(depth).append("}\n");
    }

    private StringBuilder indent(int depth) {
        return out.repeat(GAP, depth);
    }

    /** A line break inside a value would let it set parameters that no check has seen. */
    private static String oneLine(String text, String path) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029) {
                throw ConfException.atKey(path.replaceAll("\\R", "?"), "the text holds a line break");
            }
        }
        return text;
    }

    private static List<String> sortedKeys(ObjectNode block) {
        List<String> keys = new ArrayList<>();
        block.fieldNames().forEachRemaining(keys::add);
        keys.sort(BY_BYTES);
        return keys;
    }

    private static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
