package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Deep copies over the wire form: the only form that is known to keep the difference of absent and empty. */
final class WireForm {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WireForm() {}

    static JsonNode tree(Object part) {
        return MAPPER.valueToTree(part);
    }

    static AerospikeCluster cluster(JsonNode tree) {
        return read(tree, AerospikeCluster.class);
    }

    static <T> T copy(T part, Class<T> type) {
        return read(tree(part), type);
    }

    private static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            // The tree was written from an object of this very type, so it always reads back.
            throw new IllegalStateException("copy " + type.getSimpleName(), e);
        }
    }
}
