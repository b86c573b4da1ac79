package com.aerospike.operator.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.ArrayList;
import java.util.List;

/** The CEL rules of the schema and the table that lists them. */
public final class ValidationRules {

    /**
     * @param ids the admission rules that say the same
     * @param field where in the resource the rule is
     */
    public record Row(List<String> ids, String field, String message) {}

    /** What is found in the schema, which does not know of admission rules. */
    record Found(String field, String message) {}

    private ValidationRules() {}

    public static List<Row> table() {
        return FieldTable.cells("validation-rules.tsv").stream()
                .map(cells -> new Row(List.of(cells.get(0).split(",")), cells.get(1), cells.get(2)))
                .toList();
    }

    static List<Found> in(JSONSchemaProps schema) {
        var found = new ArrayList<Found>();
        collect("", schema, found);
        return found;
    }

    private static void collect(String path, JSONSchemaProps schema, List<Found> found) {
        if (schema.getXKubernetesValidations() != null) {
            schema.getXKubernetesValidations().forEach(rule -> found.add(new Found(path, rule.getMessage())));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> collect(path + "." + name, property, found));
        }
        if (schema.getItems() != null) {
            collect(path + "[]", schema.getItems().getSchema(), found);
        }
        if (schema.getAdditionalProperties() != null) {
            collect(path + "[]", schema.getAdditionalProperties().getSchema(), found);
        }
    }
}
