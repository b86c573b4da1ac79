package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.Catalogue;
import com.aerospike.operator.asconfig.catalogue.Rule;
import com.aerospike.operator.asconfig.catalogue.VersionFacts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A configuration larger than most: six namespaces with every parameter that the server has. */
public final class LargeConfig {

    public static final ServerVersion VERSION = ServerVersion.of(8, 1, 1);

    private LargeConfig() {}

    public static ObjectNode ofRack(int rack) {
        VersionFacts facts = Catalogue.bundled().at(VERSION).facts();
        ConfigGenerator generator = ConfigGenerator.complete(facts, 42);
        ObjectNode config = generator.config();
        ArrayNode namespaces = config.putArray("namespaces");
        Rule.Items rule = (Rule.Items) facts.root().members().get("namespaces");
        for (int i = 0; i < 6; i++) {
            ObjectNode namespace = (ObjectNode) generator.value("namespace", rule.item());
            namespaces.add(namespace.put("name", "ns" + i).put("rack-id", rack));
        }
        return config;
    }
}
