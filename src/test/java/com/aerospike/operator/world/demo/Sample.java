package com.aerospike.operator.world.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A file with one cluster and what that needs, such as secrets, to be applied as any user would. */
record Sample(Path file, String namespace, String cluster) {

    static final String DEFAULT = "src/test/resources/demo/sample.yaml";

    /** @throws IllegalArgumentException when it cannot be read or there is no cluster with a namespace in it */
    static Sample read(Path file) {
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(file.toFile())) {
            while (documents.hasNext()) {
                var document = documents.next();
                if ("AerospikeCluster".equals(document.path("kind").asText())) {
                    return of(file, document.path("metadata"));
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("sample " + file + " cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("sample " + file + " holds no AerospikeCluster");
    }

    private static Sample of(Path file, JsonNode metadata) {
        if (!metadata.path("name").isTextual() || !metadata.path("namespace").isTextual()) {
            throw new IllegalArgumentException("the cluster in sample " + file + " has no name or no namespace");
        }
        return new Sample(
                file, metadata.path("namespace").asText(), metadata.path("name").asText());
    }
}
