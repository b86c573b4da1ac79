package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfKeys;
import com.aerospike.operator.asconfig.ConfText;
import com.aerospike.operator.asconfig.ConfigPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a configuration into what the Go operator (AKO) shows to its schema, so that whatever it accepts is accepted
 * here too: single texts become lists, fractions are cut, nameless items vanish. On the way it finds what that
 * operator refuses before the schema is asked.
 *
 * <p>A vanished item leaves a gap, so that the positions of its neighbours stay those of the user's document.
 */
final class AkoConversion {

    private static final int MAX_DEPTH = 32;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<ConfigViolation> violations = new ArrayList<>();

    List<ConfigViolation> violations() {
        return violations;
    }

    JsonNode convert(JsonNode config) {
        return config instanceof ObjectNode section ? section(section, ConfigPath.ROOT, 0) : config;
    }

    private ObjectNode section(ObjectNode section, ConfigPath path, int depth) {
        ObjectNode result = NODES.objectNode();
        section.properties().forEach(field -> {
            String key = field.getKey();
            value(key, field.getValue(), path.child(key), depth + 1).ifPresent(value -> result.set(key, value));
        });
        return result;
    }

    private Optional<JsonNode> value(String key, JsonNode value, ConfigPath path, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.of(value);
        }
        if (key.equals(ConfKeys.STORAGE_ENGINE)
                && !value.isObject()
                && !value.asText().equals("memory")) {
            return Optional.empty();
        }
        return switch (value.getNodeType()) {
            case OBJECT -> Optional.of(inner((ObjectNode) value, path, depth));
            case ARRAY -> list(key, (ArrayNode) value, path, depth);
            case NUMBER -> Optional.of(withoutFraction(value));
            case STRING, BOOLEAN -> Optional.of(single(key, value));
            case NULL, MISSING, BINARY, POJO -> Optional.of(value);
        };
    }

    private ObjectNode inner(ObjectNode section, ConfigPath path, int depth) {
        if (section.isEmpty() && depth > 1) {
            violations.add(Finding.emptySection(path, section));
        }
        return section(section, path, depth);
    }

    private static JsonNode single(String key, JsonNode value) {
        if (ConfText.isListOfOne(key, value)) {
            return NODES.arrayNode().add(value.asText());
        }
        return key.equals(ConfKeys.TLS_AUTHENTICATE_CLIENT) ? NODES.textNode(value.asText()) : value;
    }

    private static JsonNode withoutFraction(JsonNode value) {
        if (value.isIntegralNumber() || !value.isBigDecimal() && !Double.isFinite(value.doubleValue())) {
            return value;
        }
        BigDecimal number = value.decimalValue();
        boolean huge = (long) number.precision() - number.scale() > 40;
        return huge ? value : NODES.numberNode(number.toBigInteger());
    }

    private Optional<JsonNode> list(String key, ArrayNode list, ConfigPath path, int depth) {
        boolean ofSections = ConfKeys.isNamedSection(key) || key.equals(ConfKeys.LOGGING);
        if (list.isEmpty()) {
            boolean ofTexts = !ofSections && ConfKeys.isList(key);
            return ofSections ? Optional.empty() : Optional.of(ofTexts ? list : NODES.nullNode());
        }
        return switch (list.get(0).getNodeType()) {
            case STRING -> Optional.of(texts(key, list));
            case OBJECT -> Optional.of(sections(key, list, path, depth)).filter(AkoConversion::hasItems);
            case NUMBER, BOOLEAN, NULL, ARRAY, MISSING, BINARY, POJO -> Optional.of(NODES.nullNode());
        };
    }

    private static ArrayNode texts(String key, ArrayNode list) {
        ArrayNode result = NODES.arrayNode();
        for (JsonNode item : list) {
            boolean asText = item.isBoolean() && key.equals(ConfKeys.TLS_AUTHENTICATE_CLIENT);
            result.add(asText ? NODES.textNode(item.asText()) : item);
        }
        return result;
    }

    private JsonNode sections(String key, ArrayNode list, ConfigPath path, int depth) {
        ArrayNode result = NODES.arrayNode();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            Optional<String> name = name(item);
            if (name.isPresent() && !names.add(name.get())) {
                violations.add(Finding.duplicate(path.child(i), path, name.get()));
            }
            if (!item.isObject()) {
                result.add(item);
            } else if (name.isEmpty()) {
                result.add(MissingNode.getInstance());
            } else {
                result.add(item((ObjectNode) item, key, path.child(i), depth));
            }
        }
        return result;
    }

    private ObjectNode item(ObjectNode item, String key, ConfigPath path, int depth) {
        if (!key.equals(ConfKeys.LOGGING)) {
            return section(item, path, depth + 1);
        }
        ObjectNode sink = NODES.objectNode();
        item.properties().forEach(field -> sink.set(field.getKey(), logValue(field.getValue())));
        return sink;
    }

    /** The names of log contexts look like names of lists, for example {@code tls}; their values are never lists. */
    private static JsonNode logValue(JsonNode value) {
        boolean texts = value.isArray() && !value.isEmpty() && value.get(0).isTextual();
        return texts ? value.get(0) : value;
    }

    private static Optional<String> name(JsonNode item) {
        for (String key : List.of(ConfKeys.NAME, ConfKeys.TYPE)) {
            if (item.path(key).isTextual()) {
                return Optional.of(item.path(key).textValue());
            }
        }
        return Optional.empty();
    }

    private static boolean hasItems(JsonNode list) {
        for (JsonNode item : list) {
            if (!item.isMissingNode()) {
                return true;
            }
        }
        return false;
    }
}
