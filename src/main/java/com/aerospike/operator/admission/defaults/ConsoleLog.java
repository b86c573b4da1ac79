package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.ValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A log sink for the console, so that {@code kubectl logs} shows the server's log. */
final class ConsoleLog {

    private static final String CONSOLE = "console";

    private ConsoleLog() {}

    static void apply(ObjectNode config, ConfigScope scope) {
        FieldPath at = scope.path().field("logging");
        if (!config.has("logging")) {
            config.putArray("logging");
        }
        if (!(config.get("logging") instanceof ArrayNode sinks)) {
            String value = ValueText.plain(config.get("logging"));
            scope.deny("V-MUT-19", at, "aerospikeConfig.logging not a valid list: " + value, "write it as a list");
            return;
        }
        for (int i = 0; i < sinks.size(); i++) {
            JsonNode sink = sinks.get(i);
            if (!sink.isObject()) {
                String message = "aerospikeConfig.logging not a list of valid map: " + ValueText.plain(sink);
                scope.deny("V-MUT-19", at.index(i), message, "write each sink as a map with a name");
                return;
            }
            if (CONSOLE.equals(sink.path("name").textValue())) {
                return;
            }
        }
        sinks.addObject().put("name", CONSOLE).put("any", "info");
    }
}
