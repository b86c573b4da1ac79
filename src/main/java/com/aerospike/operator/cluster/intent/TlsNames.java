package com.aerospike.operator.cluster.intent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The names under which servers present their certificates, for each of the four network sections. */
public record TlsNames(
        Optional<String> service, Optional<String> admin, Optional<String> heartbeat, Optional<String> fabric) {

    public static TlsNames of(ObjectNode config) {
        JsonNode network = config.path("network");
        return new TlsNames(
                in(network.path("service")),
                in(network.path("admin")),
                in(network.path("heartbeat")),
                in(network.path("fabric")));
    }

    private static Optional<String> in(JsonNode section) {
        return Optional.ofNullable(section.path("tls-name").textValue()).filter(name -> !name.isEmpty());
    }
}
