package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Questions of an API server. */
final class Reviews {

    private static final String VERSION = "admission.k8s.io/v1";

    private Reviews() {}

    /** A valid cluster with a block volume, as a client writes it. */
    static ObjectNode validCluster() {
        return (ObjectNode) Yaml.tree(Scenarios.folder("cluster").resolve("valid-block.yaml"));
    }

    static ObjectNode spec(JsonNode cluster) {
        return (ObjectNode) cluster.get("spec");
    }

    static Review create(JsonNode object) {
        return new Review(
                VERSION,
                "uid-1",
                Operation.CREATE,
                "aerospike",
                "aerocluster",
                false,
                object,
                MissingNode.getInstance());
    }

    static Review update(JsonNode stored, JsonNode wanted) {
        return new Review(VERSION, "uid-1", Operation.UPDATE, "aerospike", "aerocluster", false, wanted, stored);
    }

    static Review eviction(JsonNode object, boolean dryRun) {
        return new Review(
                VERSION, "uid-1", Operation.CREATE, "aerospike", "", dryRun, object, MissingNode.getInstance());
    }
}
