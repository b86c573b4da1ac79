package com.aerospike.operator.api;

import com.aerospike.operator.api.FieldTable.Difference;
import com.aerospike.operator.api.FieldTable.Row;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Walks a schema along a table and collects every difference, in both directions. */
final class SchemaComparison {

    private static final String NONE = "-";

    private final FieldTable table;
    private final Set<Difference> differences = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    SchemaComparison(FieldTable table) {
        this.table = table;
    }

    /** Call once for the root; types are met again and again, and compared at each place. */
    void compare(String type, JSONSchemaProps schema) {
        var expected = table.fieldsOf(type);
        var self = table.rows().get(type);
        note(type, "map", self == null ? NONE : self.list(), or(schema.getXKubernetesMapType()));
        expected.forEach((name, row) -> {
            var property = schema.getProperties().get(name);
            if (property == null) {
                differences.add(new Difference(type + "." + name, "field", "present", "absent"));
            } else {
                compareField(
                        type + "." + name, row, property, schema.getRequired().contains(name));
            }
        });
        schema.getProperties().keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> differences.add(new Difference(type + "." + name, "field", "absent", "present")));
    }

    Set<Difference> differences() {
        return differences;
    }

    /** The rows that were compared with something. */
    Set<String> seen() {
        return seen;
    }

    private void compareField(String field, Row row, JSONSchemaProps schema, boolean required) {
        seen.add(field);
        var element = element(schema);
        var elementType = row.type().replace("[]", "").replace("map[string]", "");
        var composite = !table.fieldsOf(elementType).isEmpty();
        note(field, "type", composite ? row.type().replace(elementType, "object") : row.type(), type(schema));
        note(field, "required", row.required(), required ? "yes" : NONE);
        note(
                field,
                "default",
                row.byDefault(),
                schema.getDefault() == null ? NONE : schema.getDefault().toString());
        note(field, "enum", sorted(row.choices()), sorted(choices(element)));
        note(field, "min", row.min(), limit(schema.getMinimum(), schema.getMinLength(), schema.getMinItems()));
        note(field, "max", row.max(), limit(schema.getMaximum(), schema.getMaxLength(), schema.getMaxItems()));
        note(field, "list", row.list(), list(schema));
        note(field, "nullable", row.nullable(), Boolean.TRUE.equals(schema.getNullable()) ? "yes" : NONE);
        if (composite) {
            compare(elementType, element);
        }
    }

    private void note(String field, String column, String expected, String actual) {
        if (!expected.equals(actual)) {
            differences.add(new Difference(field, column, expected, actual));
        }
    }

    private static JSONSchemaProps element(JSONSchemaProps schema) {
        if (schema.getItems() != null) {
            return element(schema.getItems().getSchema());
        }
        return schema.getAdditionalProperties() == null
                ? schema
                : element(schema.getAdditionalProperties().getSchema());
    }

    /** The notation of the tables, with "object" for everything that has fields. */
    private static String type(JSONSchemaProps schema) {
        if (Boolean.TRUE.equals(schema.getXKubernetesIntOrString())) {
            return schema.getPattern() == null ? "int-or-string" : "quantity";
        }
        if (schema.getItems() != null) {
            return "[]" + type(schema.getItems().getSchema());
        }
        if (Boolean.TRUE.equals(schema.getXKubernetesPreserveUnknownFields())) {
            return schema.getAdditionalProperties() == null ? "free-form" : "free-form map";
        }
        if (schema.getAdditionalProperties() != null) {
            return "map[string]" + type(schema.getAdditionalProperties().getSchema());
        }
        return schema.getFormat() == null ? schema.getType() : schema.getFormat();
    }

    private static Set<String> choices(JSONSchemaProps schema) {
        if (schema.getEnum().isEmpty()) {
            return Set.of(NONE);
        }
        return schema.getEnum().stream()
                .map(JsonNode::asText)
                .map(choice -> choice.isEmpty() ? "\"\"" : choice)
                .collect(Collectors.toSet());
    }

    private static String sorted(Set<String> choices) {
        return String.join(",", new TreeSet<>(choices));
    }

    private static String list(JSONSchemaProps schema) {
        var type = or(schema.getXKubernetesListType());
        List<String> keys = schema.getXKubernetesListMapKeys();
        return keys.isEmpty() ? type : type + "(" + String.join(",", keys) + ")";
    }

    private static String limit(Double value, Long length, Long items) {
        if (value != null) {
            return Long.toString(value.longValue());
        }
        return Objects.toString(length != null ? length : items, NONE);
    }

    private static String or(String text) {
        return text == null ? NONE : text;
    }
}
