package com.aerospike.operator.admission.defaults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** {@code tls-authenticate-client}: servers with TLS ask clients for a certificate, and accept the operator's. */
final class ClientAuthentication {

    private static final String KEY = "tls-authenticate-client";

    private ClientAuthentication() {}

    static void apply(ObjectNode service, ConfigScope scope) {
        JsonNode given = service.get(KEY);
        if (given == null) {
            if (service.has("tls-name")) {
                service.put(KEY, "any");
            }
        } else if (given instanceof ArrayNode names) {
            scope.operatorTlsName().ifPresent(name -> addMissing(names, TextNode.valueOf(name)));
        }
    }

    private static void addMissing(ArrayNode names, JsonNode name) {
        for (JsonNode listed : names) {
            if (listed.equals(name)) {
                return;
            }
        }
        names.add(name);
    }
}
