package com.aerospike.operator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrdSchemaTest {

    private static final GeneratedCrd CRD = GeneratedCrd.ofAerospikeCluster();

    private static final FieldTable TABLE =
            FieldTable.read("aerospikecluster-fields.tsv", "added-fields.tsv", "kubernetes-types.tsv");

    @Test
    void everyFieldOfTheSchemaIsInTheTableAndTheOtherWayRound() {
        // Given
        var comparison = new SchemaComparison(TABLE);

        // When
        comparison.compare("AerospikeCluster", CRD.schema());

        // Then the only differences are those that are wanted, and each of these is still there
        assertThat(comparison.differences())
                .containsExactlyInAnyOrderElementsOf(FieldTable.readDifferences("wanted-differences.tsv"));
    }

    @Test
    void everyRowOfTheTableStandsForAFieldThatTheSchemaReaches() {
        // Given
        var comparison = new SchemaComparison(TABLE);

        // When
        comparison.compare("AerospikeCluster", CRD.schema());

        // Then
        var absent = FieldTable.readDifferences("wanted-differences.tsv").stream()
                .filter(difference -> difference.schema().equals("absent"))
                .map(FieldTable.Difference::field)
                .toList();
        var expected = new ArrayList<>(TABLE.rows().keySet());
        expected.removeIf(field -> !field.replaceFirst("^core/", "").contains("."));
        expected.removeAll(absent);
        assertThat(comparison.seen()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyWantedDifferenceHasAReason() {
        assertThat(FieldTable.cells("wanted-differences.tsv"))
                .allSatisfy(cells -> assertThat(cells).hasSize(5).noneMatch(String::isBlank));
    }

    @Test
    void everyValidationRuleOfTheSchemaIsInTheTableAndTheOtherWayRound() {
        // Given
        var expected = ValidationRules.table().stream()
                .map(row -> new ValidationRules.Found(row.field(), row.message()))
                .toList();
        // When
        var found = ValidationRules.in(CRD.schema());
        // Then
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noValidationRuleIsAskedOfTheStatus() {
        // A status that a rule refused could never be written again
        assertThat(ValidationRules.in(CRD.schema())).isNotEmpty().allSatisfy(rule -> assertThat(rule.field())
                .startsWith(".spec"));
    }

    @Test
    void namesAndScopeAreThoseThatClientsAskFor() {
        // When
        var crd = CRD.definition();

        // Then
        assertThat(crd.getMetadata().getName()).isEqualTo("aerospikeclusters.asdb.aerospike.com");
        assertThat(crd.getMetadata().getAnnotations())
                .containsOnly(entry("aerospike-kubernetes-operator/version", "4.5.0"));
        assertThat(crd.getSpec().getGroup()).isEqualTo("asdb.aerospike.com");
        assertThat(crd.getSpec().getScope()).isEqualTo("Namespaced");
        assertThat(crd.getSpec().getNames().getKind()).isEqualTo("AerospikeCluster");
        assertThat(crd.getSpec().getNames().getPlural()).isEqualTo("aerospikeclusters");
        assertThat(crd.getSpec().getNames().getSingular()).isEqualTo("aerospikecluster");
        assertThat(crd.getSpec().getNames().getShortNames()).isEmpty();
        assertThat(crd.getSpec().getNames().getCategories()).isEmpty();
        assertThat(crd.getSpec().getVersions()).singleElement().satisfies(version -> {
            assertThat(version.getName()).isEqualTo("v1");
            assertThat(version.getServed()).isTrue();
            assertThat(version.getStorage()).isTrue();
        });
    }

    @Test
    void columnsAreThoseOfTheDocumentedApiWithReadinessAtTheEnd() {
        assertThat(CRD.version().getAdditionalPrinterColumns())
                .containsExactly(
                        column("Size", "string", ".spec.size"),
                        column("Image", "string", ".spec.image"),
                        column("MultiPodPerHost", "boolean", ".spec.podSpec.multiPodPerHost"),
                        column("HostNetwork", "boolean", ".spec.podSpec.hostNetwork"),
                        column("Age", "date", ".metadata.creationTimestamp"),
                        column("Phase", "string", ".status.phase"),
                        column("Ready", "string", ".status.conditions[?(@.type==\"Ready\")].status"));
    }

    @Test
    void statusAndScaleAreSubresources() {
        // When
        var subresources = CRD.version().getSubresources();

        // Then
        assertThat(subresources.getStatus()).isNotNull();
        assertThat(subresources.getScale().getSpecReplicasPath()).isEqualTo(".spec.size");
        assertThat(subresources.getScale().getStatusReplicasPath()).isEqualTo(".status.size");
        assertThat(subresources.getScale().getLabelSelectorPath()).isEqualTo(".status.selector");
    }

    @Test
    void neitherSpecNorStatusIsRequired() {
        assertThat(CRD.schema().getRequired()).isEmpty();
    }

    @Test
    void everyFieldOfOursIsExplained() {
        // Given
        var unexplained = new ArrayList<String>();

        // When
        collectUnexplained("", CRD.schema(), unexplained);

        // Then
        assertThat(CRD.schema().getDescription()).isNotBlank();
        assertThat(unexplained).isEmpty();
    }

    @Test
    void limitsArePrintedAsWholeNumbers() throws Exception {
        // When
        var tree = new ObjectMapper(new YAMLFactory()).readTree(CRD.yaml());

        // Then
        assertThat(tree.findValues("minimum")).isNotEmpty().allMatch(JsonNode::isIntegralNumber);
        assertThat(tree.findValues("maximum")).isNotEmpty().allMatch(JsonNode::isIntegralNumber);
    }

    @Test
    void theCrdFitsIntoTheAnnotationThatPlainApplyWrites() throws Exception {
        // When
        var json = new ObjectMapper(new YAMLFactory()).readTree(CRD.yaml()).toString();

        // Then kubectl apply works without --server-side: 256 KiB is the limit for all annotations of an object
        assertThat(json.length()).isLessThan(256 * 1024 - 1024);
    }

    @Test
    void whatIsNotACrdIsRefused() {
        // Given
        var map = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("settings")
                .endMetadata()
                .build();

        // Then
        assertThatThrownBy(() -> new CrdPostProcessor().process(map, "v1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ConfigMap settings");
    }

    @Test
    void aKindWithoutAClassIsRefusedSoThatNoneIsPublishedHalfDone() {
        // Given
        var crd = new CustomResourceDefinitionBuilder()
                .withNewSpec()
                .withNewNames()
                .withKind("Moon")
                .endNames()
                .endSpec()
                .build();

        // Then
        assertThatThrownBy(() -> new CrdPostProcessor().process(crd, "v1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kind Moon");
    }

    private static CustomResourceColumnDefinition column(String name, String type, String path) {
        var column = new CustomResourceColumnDefinition();
        column.setName(name);
        column.setType(type);
        column.setJsonPath(path);
        return column;
    }

    /** Types of Kubernetes explain themselves elsewhere; their fields begin below one of ours that says where. */
    private static void collectUnexplained(String path, JSONSchemaProps schema, List<String> unexplained) {
        schema.getProperties().forEach((name, property) -> {
            var here = path + "." + name;
            var text = property.getDescription();
            if (text == null || text.isBlank()) {
                unexplained.add(here);
            } else if (!text.contains("eys as in ") && !here.equals(".status.conditions")) {
                collectUnexplained(here, content(property), unexplained);
            }
        });
    }

    private static JSONSchemaProps content(JSONSchemaProps schema) {
        if (schema.getItems() != null) {
            return schema.getItems().getSchema();
        }
        return schema.getAdditionalProperties() == null
                ? schema
                : schema.getAdditionalProperties().getSchema();
    }
}
