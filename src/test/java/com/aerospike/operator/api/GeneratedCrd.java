package com.aerospike.operator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aerospike.operator.api.v1.AerospikeCluster;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;

/** The CRD as the build makes it, generated in memory. */
record GeneratedCrd(String yaml) {

    static GeneratedCrd ofAerospikeCluster() {
        var output = new InMemory();
        new CRDGenerator()
                .customResourceClasses(AerospikeCluster.class)
                .forCRDVersions("v1")
                .withPostProcessor(new CrdPostProcessor())
                .withOutput(output)
                .generate();
        return new GeneratedCrd(output.bytes.toString(UTF_8));
    }

    CustomResourceDefinition definition() {
        return new KubernetesSerialization().unmarshal(yaml, CustomResourceDefinition.class);
    }

    /** The same with the fields only, as it was in releases before there were rules. */
    CustomResourceDefinition withoutRules() {
        CustomResourceDefinition definition = definition();
        dropRules(definition.getSpec().getVersions().getFirst().getSchema().getOpenAPIV3Schema());
        return definition;
    }

    private static void dropRules(JSONSchemaProps schema) {
        schema.setXKubernetesValidations(List.of());
        schema.getProperties().values().forEach(GeneratedCrd::dropRules);
    }

    CustomResourceDefinitionVersion version() {
        return definition().getSpec().getVersions().getFirst();
    }

    JSONSchemaProps schema() {
        return version().getSchema().getOpenAPIV3Schema();
    }

    private static final class InMemory implements CRDGenerator.CRDOutput<ByteArrayOutputStream> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public ByteArrayOutputStream outputFor(String crdName) {
            return bytes;
        }

        @Override
        public URI crdURI(String crdName) {
            // the generator insists on something that could be a file; nothing is read from it
            return URI.create("file:///" + crdName);
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
