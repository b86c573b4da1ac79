package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.ValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Node id and cluster name in the {@code service} section; the init container fills in the node id of each pod. */
final class ServiceSection {

    private static final JsonNode NODE_ID = TextNode.valueOf("ENV_NODE_ID");
    private static final String SECTION = "aerospikeConfig.service";

    private ServiceSection() {}

    static void apply(ObjectNode config, ConfigScope scope) {
        FieldPath at = scope.path().field("service");
        if (!config.has("service")) {
            config.putObject("service");
        }
        if (!(config.get("service") instanceof ObjectNode service)) {
            String value = ValueText.plain(config.get("service"));
            scope.deny("V-MUT-09", at, "aerospikeConfig.service not a valid map: " + value, "write it as a map");
            return;
        }
        Forced.set(service, "node-id", NODE_ID, scope, at, "V-MUT-10", SECTION);
        JsonNode name = TextNode.valueOf(scope.clusterName());
        Forced.set(service, "cluster-name", name, scope, at, "V-MUT-11", SECTION);
    }
}
