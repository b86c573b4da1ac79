package com.aerospike.operator.api;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes a generated CRD: what the generator cannot express (list keys, number formats, the rules of embedded core
 * types) is added from the resource class and from {@link CoreFacts}. Named in the build settings, runs in the build.
 */
public final class CrdPostProcessor implements CRDPostProcessor {

    /** The release of the API that the schema keeps to; tools of the ecosystem look for it. */
    private static final Map<String, String> ANNOTATIONS = Map.of("aerospike-kubernetes-operator/version", "4.5.0");

    private static final Map<String, Class<? extends CustomResource<?, ?>>> RESOURCES =
            Map.of("AerospikeCluster", AerospikeCluster.class);

    private final ObjectMapper mapper = new ObjectMapper();
    private final SchemaRefiner refiner = new SchemaRefiner(mapper);

    /** Throws IllegalArgumentException for a kind without a class in {@link #RESOURCES}. */
    @Override
    public HasMetadata process(HasMetadata generated, String crdVersion) {
        if (!(generated instanceof CustomResourceDefinition crd)) {
            throw new IllegalArgumentException("cannot complete " + generated.getKind() + " "
                    + generated.getMetadata().getName() + ": not a CustomResourceDefinition of version v1");
        }
        var kind = crd.getSpec().getNames().getKind();
        var type = RESOURCES.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("cannot complete the schema of kind " + kind + ": its class is unknown");
        }
        annotate(crd);
        for (var version : crd.getSpec().getVersions()) {
            complete(version, type);
        }
        return withWholeNumbers(crd);
    }

    private static void annotate(CustomResourceDefinition crd) {
        var metadata = crd.getMetadata();
        var all = new HashMap<>(ANNOTATIONS);
        if (metadata.getAnnotations() != null) {
            all.putAll(metadata.getAnnotations());
        }
        metadata.setAnnotations(all);
    }

    private void complete(CustomResourceDefinitionVersion version, Class<? extends CustomResource<?, ?>> type) {
        sortColumns(version.getAdditionalPrinterColumns(), type);
        JSONSchemaProps root = version.getSchema().getOpenAPIV3Schema();
        refiner.refine(mapper.constructType(type), root);
        Ratchet.complete(root.getProperties().get("spec"));
        root.getProperties().get("status").setNullable(true);
    }

    /** The generator sorts columns by path; people expect them as declared. */
    private static void sortColumns(List<CustomResourceColumnDefinition> columns, Class<?> type) {
        var declared = Arrays.stream(type.getAnnotationsByType(AdditionalPrinterColumn.class))
                .map(AdditionalPrinterColumn::name)
                .toList();
        columns.sort(Comparator.comparingInt(column -> declared.indexOf(column.getName())));
        columns.forEach(column -> column.setPriority(null));
    }

    /** The typed model has limits as floating point numbers and would print {@code minimum: 1.0}. */
    private HasMetadata withWholeNumbers(CustomResourceDefinition crd) {
        JsonNode tree = mapper.valueToTree(crd);
        return mapper.convertValue(wholeNumbers(tree), GenericKubernetesResource.class);
    }

    private static JsonNode wholeNumbers(JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(entry -> entry.setValue(wholeNumbers(entry.getValue())));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, wholeNumbers(array.get(i)));
                }
            }
            default -> {
                if (node.isFloatingPointNumber() && node.doubleValue() == node.longValue()) {
                    return LongNode.valueOf(node.longValue());
                }
            }
        }
        return node;
    }
}
