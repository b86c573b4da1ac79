package com.aerospike.operator.asconfig.change;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.ConfKeys;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A configuration as one value per place. It goes through the text form first, so that different ways to write the same
 * file (a text or a list of one, 1.0 or 1, a benchmark switched off or left out) are no difference.
 */
final class FlatConfig {

    /** Patterns of LDAP names are kept escaped in templates and unescaped in the server's file. */
    private static final String ESCAPED = "$${_DNE}{";

    private static final String UNESCAPED = "${";

    private final Map<ChangePath, FlatValue> values = new LinkedHashMap<>();

    private FlatConfig() {}

    static Map<ChangePath, FlatValue> of(ObjectNode config) {
        FlatConfig flat = new FlatConfig();
        flat.section(Conf.parse(Conf.render(config)), ChangePath.ROOT);
        return flat.values;
    }

    private void section(ObjectNode section, ChangePath path) {
        section.properties().forEach(field -> value(field.getKey(), field.getValue(), path));
    }

    private void value(String key, JsonNode value, ChangePath path) {
        switch (value) {
            case ObjectNode section -> inner(key, section, path.key(key));
            case JsonNode list when list.isArray() && list.path(0).isObject() -> items(key, list, path);
            case JsonNode list when list.isArray() -> texts(path.key(key), list);
            case JsonNode text
            when ConfKeys.isList(key) && !path.keys().contains(ConfKeys.LOGGING) ->
                values.put(path.key(ConfKeys.plural(key)), new FlatValue.Items(List.of(text(text))));
            default -> values.put(path.key(key), new FlatValue.Single(text(value)));
        }
    }

    /** An empty security section switches access control on, so it counts by itself. */
    private void inner(String key, ObjectNode section, ChangePath path) {
        if (key.equals(ConfKeys.SECURITY)) {
            values.put(path, new FlatValue.Present());
        }
        section(section, path);
    }

    private void items(String key, JsonNode list, ChangePath path) {
        for (JsonNode item : list) {
            ObjectNode rest = item.deepCopy();
            String name = rest.remove(ConfKeys.NAME).asText();
            ChangePath place = path.item(key, name);
            values.put(place, new FlatValue.Present());
            section(rest, place);
        }
    }

    private void texts(ChangePath path, JsonNode list) {
        List<String> texts = StreamSupport.stream(list.spliterator(), false)
                .map(FlatConfig::text)
                .sorted()
                .toList();
        FlatValue.Items more = new FlatValue.Items(texts);
        values.merge(path, more, (known, added) -> joined((FlatValue.Items) known, (FlatValue.Items) added));
    }

    private static FlatValue joined(FlatValue.Items known, FlatValue.Items added) {
        return new FlatValue.Items(Stream.concat(known.texts().stream(), added.texts().stream())
                .sorted()
                .toList());
    }

    private static String text(JsonNode value) {
        return value.asText().replace(ESCAPED, UNESCAPED);
    }
}
