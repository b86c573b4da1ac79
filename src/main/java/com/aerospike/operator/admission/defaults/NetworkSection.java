package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.ValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** The {@code network} section: service addresses, mesh heartbeat, and what must be there. */
final class NetworkSection {

    private static final JsonNode MESH = TextNode.valueOf("mesh");

    private NetworkSection() {}

    static void apply(ObjectNode config, ConfigScope scope) {
        FieldPath at = scope.path().field("network");
        Optional<ObjectNode> found = map(config, "network", at, scope, "V-MUT-12");
        if (found.isEmpty()) {
            return;
        }
        ObjectNode network = found.get();
        Optional<ObjectNode> service = map(network, "service", at.field("service"), scope, "V-MUT-13");
        service.ifPresent(section -> AccessAddresses.apply(section, at.field("service"), scope));
        map(network, "heartbeat", at.field("heartbeat"), scope, "V-MUT-15").ifPresent(heartbeat -> {
            String section = "aerospikeConfig.network.heartbeat";
            Forced.set(heartbeat, "mode", MESH, scope, at.field("heartbeat"), "V-MUT-16", section);
        });
        if (!network.has("fabric")) {
            String message = "aerospikeConfig.network.fabric cannot be nil";
            scope.deny("V-MUT-17", at.field("fabric"), message, "give at least its port");
        }
        if (network.has("admin")) {
            map(network, "admin", at.field("admin"), scope, "V-MUT-18");
        }
        service.ifPresent(section -> ClientAuthentication.apply(section, scope));
    }

    private static Optional<ObjectNode> map(
            ObjectNode parent, String key, FieldPath at, ConfigScope scope, String rule) {
        JsonNode value = parent.path(key);
        if (value instanceof ObjectNode map) {
            return Optional.of(map);
        }
        String section = "aerospikeConfig." + (key.equals("network") ? key : "network." + key);
        String problem = value.isMissingNode()
                ? section + " cannot be nil"
                : section + " not a valid map: " + ValueText.plain(value);
        scope.deny(rule, at, problem, "write it as a map");
        return Optional.empty();
    }
}
