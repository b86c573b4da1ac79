package com.aerospike.operator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.api.v1.AccessMode;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.DynamicConfigUpdateStatus;
import com.aerospike.operator.api.v1.FabricType;
import com.aerospike.operator.api.v1.InitMethod;
import com.aerospike.operator.api.v1.NetworkType;
import com.aerospike.operator.api.v1.OperationKind;
import com.aerospike.operator.api.v1.Phase;
import com.aerospike.operator.api.v1.TrafficPolicy;
import com.aerospike.operator.api.v1.VolumeMode;
import com.aerospike.operator.api.v1.WipeMethod;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AerospikeClusterJsonTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final KubernetesSerialization serialization = new KubernetesSerialization();

    @ParameterizedTest
    @ValueSource(strings = {"cluster-with-racks.yaml", "cluster-with-access-control.yaml", "cluster-with-status.yaml"})
    void nothingIsLostOrAddedOnTheWayThroughTheClasses(String resource) throws Exception {
        // Given
        var yaml = FieldTable.text(resource);

        // When
        var again = serialization.asJson(serialization.unmarshal(yaml, AerospikeCluster.class));

        // Then
        assertThat(YAML.readTree(again)).isEqualTo(YAML.readTree(yaml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster-with-racks.yaml", "cluster-with-access-control.yaml", "cluster-with-status.yaml"})
    void everyKeyOfTheExamplesIsInTheSchema(String resource) throws Exception {
        // Given
        var root = YAML.readTree(FieldTable.text(resource));
        var schema = YAML.valueToTree(GeneratedCrd.ofAerospikeCluster().schema());

        // Then
        assertThat(unknownKeys(root.get("spec"), schema.at("/properties/spec"))).isEmpty();
        assertThat(unknownKeys(root.path("status"), schema.at("/properties/status")))
                .isEmpty();
    }

    @Test
    void whatIsAbsentStaysAbsentAndWhatIsEmptyStaysEmpty() throws Exception {
        // Given
        var json = "{\"size\":1,\"storage\":{},\"rosterNodeBlockList\":[],\"rackConfig\":{\"racks\":[]},"
                + "\"podSpec\":{\"nodeSelector\":{}},\"aerospikeConfig\":{}}";

        // When
        var spec = serialization.unmarshal(json, AerospikeClusterSpec.class);

        // Then
        assertThat(spec.storage).isNotNull();
        assertThat(spec.rosterNodeBlockList).isEmpty();
        assertThat(spec.k8sNodeBlockList).isNull();
        assertThat(spec.rackConfig.namespaces).isNull();
        assertThat(YAML.readTree(serialization.asJson(spec))).isEqualTo(YAML.readTree(json));
    }

    @Test
    void aNewClusterHasNeitherSpecNorStatus() throws Exception {
        // When
        var json = YAML.readTree(serialization.asJson(new AerospikeCluster()));

        // Then
        assertThat(json.has("spec")).isFalse();
        assertThat(json.has("status")).isFalse();
        assertThat(json.get("apiVersion").asText()).isEqualTo("asdb.aerospike.com/v1");
        assertThat(json.get("kind").asText()).isEqualTo("AerospikeCluster");
    }

    @Test
    void aConfigurationThatIsNullReadsAsAbsent() {
        // When
        var cluster = serialization.unmarshal(
                "{\"apiVersion\":\"asdb.aerospike.com/v1\",\"kind\":\"AerospikeCluster\","
                        + "\"status\":{\"aerospikeConfig\":null,\"rackConfig\":null}}",
                AerospikeCluster.class);

        // Then
        assertThat(cluster.getStatus().aerospikeConfig).isNull();
        assertThat(cluster.getStatus().rackConfig).isNull();
    }

    @Test
    void keysOfANewerSchemaAreSkipped() {
        // When
        var spec = serialization.unmarshal(
                "{\"size\":3,\"tomorrow\":{\"a\":1},\"storage\":{\"tomorrow\":true}}", AerospikeClusterSpec.class);

        // Then
        assertThat(spec.size).isEqualTo(3);
        assertThat(spec.storage).isNotNull();
    }

    @Test
    void enumeratedValuesHaveTheirNamesOnTheWire() {
        assertWire(InitMethod.values(), InitMethod::wire);
        assertWire(WipeMethod.values(), WipeMethod::wire);
        assertWire(VolumeMode.values(), VolumeMode::wire);
        assertWire(AccessMode.values(), AccessMode::wire);
        assertWire(NetworkType.values(), NetworkType::wire);
        assertWire(FabricType.values(), FabricType::wire);
        assertWire(AuthMode.values(), AuthMode::wire);
        assertWire(OperationKind.values(), OperationKind::wire);
        assertWire(Phase.values(), Phase::wire);
        assertWire(DynamicConfigUpdateStatus.values(), DynamicConfigUpdateStatus::wire);
        assertWire(TrafficPolicy.values(), TrafficPolicy::wire);
    }

    @Test
    void aValueOutsideTheEnumerationIsRefused() {
        assertThatThrownBy(() -> serialization.unmarshal(
                        "{\"storage\":{\"blockVolumePolicy\":{\"initMethod\":\"shred\"}}}", AerospikeClusterSpec.class))
                .hasStackTraceContaining("shred");
    }

    private <E extends Enum<E>> void assertWire(E[] values, Function<E, String> wire) {
        for (var value : values) {
            var json = serialization.asJson(value);
            assertThat(json).isEqualTo("\"" + wire.apply(value) + "\"");
            assertThat(serialization.unmarshal(json, value.getDeclaringClass())).isEqualTo(value);
        }
        assertThat(Arrays.stream(values).map(wire)).doesNotHaveDuplicates();
    }

    private static Stream<String> unknownKeys(JsonNode value, JsonNode schema) {
        if (schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            return Stream.empty();
        }
        if (value.isArray()) {
            return value.valueStream().flatMap(v -> unknownKeys(v, schema.get("items")));
        }
        if (schema.has("additionalProperties")) {
            return value.valueStream().flatMap(v -> unknownKeys(v, schema.get("additionalProperties")));
        }
        return value.propertyStream().flatMap(entry -> {
            var property = schema.path("properties").path(entry.getKey());
            return property.isMissingNode() ? Stream.of(entry.getKey()) : unknownKeys(entry.getValue(), property);
        });
    }
}
