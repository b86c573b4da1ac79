package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.ValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The addresses and ports that servers tell to clients. They are known only on the node a pod lands on, so the
 * configuration holds placeholders that the init container replaces, and users cannot set any of them.
 */
final class AccessAddresses {

    private static final String SECTION = "aerospikeConfig.network.service";
    private static final String RULE = "V-MUT-14";

    private AccessAddresses() {}

    static void apply(ObjectNode service, FieldPath at, ConfigScope scope) {
        if (service.has("port")) {
            set(service, "", at, scope);
        } else {
            remove(service, "");
        }
        String name = service.path("tls-name").textValue();
        if (name != null && !name.isEmpty() && service.has("tls-port")) {
            set(service, "tls-", at, scope);
        } else {
            remove(service, "tls-");
        }
    }

    private static void set(ObjectNode service, String prefix, FieldPath at, ConfigScope scope) {
        JsonNode port = service.get(prefix + "port");
        if (!port.isNumber()) {
            scope.deny(
                    "V-MUT-22",
                    at.field(prefix + "port"),
                    SECTION + "." + prefix + "port must be a number, got " + ValueText.typed(port),
                    "write the port as a number without quotes");
            return;
        }
        for (String kind : List.of("access", "alternate-access")) {
            String key = prefix + kind;
            Forced.set(service, key + "-port", port, scope, at, RULE, SECTION);
            JsonNode placeholder = JsonNodeFactory.instance.arrayNode().add("<" + key + "-address>");
            Forced.set(service, key + "-addresses", placeholder, scope, at, RULE, SECTION);
        }
    }

    private static void remove(ObjectNode service, String prefix) {
        for (String key :
                List.of("access-port", "access-addresses", "alternate-access-port", "alternate-access-addresses")) {
            service.remove(prefix + key);
        }
    }
}
