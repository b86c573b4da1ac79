package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;

/**
 * Takes empty entries ({@code - } in YAML) out of the lists of the typed part of a spec, so that no later step meets
 * one. The API server refuses them by schema.
 */
final class NullEntries {

    // Free-form: here a null may mean something, and the steps on the configuration judge it themselves.
    private static final Set<String> FREE_FORM = Set.of("aerospikeConfig", "effectiveAerospikeConfig");

    private NullEntries() {}

    static void remove(JsonNode spec, Report report) {
        visit(spec, FieldPath.SPEC, report);
    }

    private static void visit(JsonNode node, FieldPath path, Report report) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isNull()) {
                    report.deny(path.index(i), "entry of the list is null", "remove the entry or give it a value");
                } else {
                    visit(list.get(i), path.index(i), report);
                }
            }
            list.removeNulls();
        } else {
            node.properties().stream()
                    .filter(field -> !FREE_FORM.contains(field.getKey()))
                    .forEach(field -> visit(field.getValue(), path.field(field.getKey()), report));
        }
    }
}
