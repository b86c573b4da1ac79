package com.aerospike.operator.admission;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads resources of test scenarios. */
public final class Yaml {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    private Yaml() {}

    public static JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("read YAML of a test", e);
        }
    }

    public static JsonNode tree(Path file) {
        try {
            return tree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("read " + file, e);
        }
    }

    public static AerospikeCluster cluster(JsonNode tree) {
        try {
            return JSON.treeToValue(tree, AerospikeCluster.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("read cluster of a test", e);
        }
    }

    public static AerospikeCluster cluster(String text) {
        return cluster(tree(text));
    }

    public static JsonNode wire(Object part) {
        return JSON.valueToTree(part);
    }
}
