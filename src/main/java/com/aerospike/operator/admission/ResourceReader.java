package com.aerospike.operator.admission;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads a resource as strictly as the API server does: a number in quotes is a text and no number. The client library
 * is more lenient, which would let offline checks pass what the API server refuses.
 */
public final class ResourceReader {

    private static final String RULE = "V-CRD-18";
    private static final Set<String> FREE_FORM = Set.of("aerospikeConfig", "effectiveAerospikeConfig");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private ResourceReader() {}

    /** Reads what somebody has written. */
    public static Reading read(JsonNode document) {
        return switch (readPruned(document)) {
            case Reading.Readable readable ->
                new Reading.Readable(readable.cluster(), unknownFields(document, readable.cluster()));
            case Reading.Unreadable unreadable -> unreadable;
        };
    }

    /** Reads what the API server sends: it has dropped what it does not know, so there are no such fields to look for. */
    public static Reading readPruned(JsonNode document) {
        if (!document.isObject()) {
            var none = new Violation(
                    RULE, "", "cannot unmarshal " + jsonType(document) + " into an AerospikeCluster", "write a map");
            return new Reading.Unreadable(none, false);
        }
        try {
            JsonNode typed = hasNull(document) ? withoutNulls(document) : document;
            return new Reading.Readable(MAPPER.treeToValue(typed, AerospikeCluster.class), List.of());
        } catch (JsonMappingException e) {
            return unreadable(document, e);
        } catch (JsonProcessingException e) {
            // Only the binding can fail: the document has been parsed already.
            throw new IllegalStateException("bind a parsed document", e);
        }
    }

    private static List<FieldPath> unknownFields(JsonNode document, AerospikeCluster cluster) {
        List<FieldPath> unknown = new ArrayList<>();
        collectUnknown(document, MAPPER.valueToTree(cluster), FieldPath.ROOT, unknown);
        return unknown;
    }

    private static boolean hasNull(JsonNode node) {
        for (JsonNode child : node) {
            if (child.isNull() || hasNull(child)) {
                return true;
            }
        }
        return false;
    }

    /** Outside the free-form parts a null is the same as an absent key, and Jackson has no null for some types. */
    private static JsonNode withoutNulls(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        removeNulls(copy);
        return copy;
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode map) {
            map.removeIf(JsonNode::isNull);
            map.properties().stream()
                    .filter(field -> !FREE_FORM.contains(field.getKey()))
                    .forEach(field -> removeNulls(field.getValue()));
        } else if (node instanceof ArrayNode list) {
            list.forEach(ResourceReader::removeNulls);
        }
    }

    private static Reading unreadable(JsonNode document, JsonMappingException e) {
        FieldPath path = FieldPath.ROOT;
        JsonNode value = document;
        for (JsonMappingException.Reference step : e.getPath()) {
            boolean field = step.getFieldName() != null;
            path = field ? path.field(step.getFieldName()) : path.index(step.getIndex());
            value = field ? value.path(step.getFieldName()) : value.path(step.getIndex());
        }
        return new Reading.Unreadable(
                new Violation(RULE, path.text(), problem(value, e), "use a value of the field's type"),
                value.isTextual() && isOfEnum(e));
    }

    private static boolean isOfEnum(JsonMappingException e) {
        return e instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum();
    }

    private static String problem(JsonNode value, JsonMappingException e) {
        if (e instanceof InvalidFormatException format && isOfEnum(e)) {
            return "Unsupported value: " + value + ": supported values: " + names(format.getTargetType());
        }
        String type = e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? mismatch.getTargetType().getSimpleName()
                : "the field";
        return "cannot unmarshal " + jsonType(value) + " into a field of type " + type;
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> MAPPER.<JsonNode>valueToTree(constant).asText())
                .toList();
    }

    private static String jsonType(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING, BINARY, POJO -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "bool";
            case NULL, MISSING -> "null";
        };
    }

    private static void collectUnknown(JsonNode given, JsonNode known, FieldPath path, List<FieldPath> unknown) {
        if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                collectUnknown(given.get(i), known.path(i), path.index(i), unknown);
            }
            return;
        }
        given.properties().forEach(field -> {
            FieldPath place = path.field(field.getKey());
            if (FREE_FORM.contains(field.getKey()) || field.getValue().isNull()) {
                return;
            }
            if (known.has(field.getKey())) {
                collectUnknown(field.getValue(), known.get(field.getKey()), place, unknown);
            } else {
                unknown.add(place);
            }
        });
    }
}
