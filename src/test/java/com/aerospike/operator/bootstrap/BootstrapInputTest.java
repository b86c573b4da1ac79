package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BootstrapInputTest {

    private static final PodPlan KNOWN =
            new PodPlan(new NodePorts(31000, 0, 0, 0), "c", List.of("ns@u1"), List.of("spare"), List.of("log@u2/p1"));

    @Test
    void equalInputsAreEqualTextWhateverTheOrderOfPods() {
        // Given
        var forward = new LinkedHashMap<String, PodPlan>();
        forward.put("aero-1-0", KNOWN);
        forward.put("aero-1-1", PodPlan.WITHOUT_HISTORY);
        var backward = new LinkedHashMap<>(forward.reversed());
        // Then
        assertThat(full(forward).toJson()).isEqualTo(full(backward).toJson());
    }

    @Test
    void everyFieldSurvivesTheConfigMap() {
        var input = full(Map.of("aero-1-0", KNOWN));
        assertThat(BootstrapInput.fromJson(input.toJson())).isEqualTo(input);
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        assertThat(new BootstrapInput("aero", 0, "", "", false, false, 0, null, null, null).toJson())
                .contains("\"cluster\" : \"aero\"")
                .doesNotContain("rackId", "revision", "nodeIdInfix", "pods", "volumes", "false", "null", "\"\"", "[ ]");
    }

    @Test
    void aNewerOperatorMayAddFields() {
        var input = BootstrapInput.fromJson("{\"cluster\":\"aero\",\"rackId\":3,\"invented\":{\"later\":1}}");
        assertThat(input.rackId()).isEqualTo(3);
        assertThat(input.pod("aero-3-0")).isEqualTo(PodPlan.WITHOUT_HISTORY);
        assertThat(input.storage().workDirectory()).isEqualTo("/opt/aerospike");
    }

    @Test
    void anUnknownMethodIsRefusedByName() {
        assertThatThrownBy(() -> BootstrapInput.fromJson(
                        "{\"storage\":{\"volumes\":[{\"name\":\"ns\",\"kind\":\"block\",\"initMethod\":\"shred\"}]}}"))
                .isInstanceOf(BootstrapException.class)
                .hasMessageContaining("shred");
    }

    @Test
    void theNodeAddressesAnnotationHasTheAgreedForm() {
        // Given
        var addresses =
                new NodeAddresses("10.0.0.12", "203.0.113.7", "", "", Map.of("ns", "u1", "log", "u2"), List.of("log"));
        // Then
        assertThat(addresses.toJson()).isEqualTo("""
                {"internal":"10.0.0.12","external":"203.0.113.7","claims":{"log":"u2","ns":"u1"},"fresh":["log"]}""");
        assertThat(NodeAddresses.fromJson(addresses.toJson())).isEqualTo(addresses);
        String allEmpty = """
                {"internal":"","external":"","configured":"","configuredAlternate":"","claims":{}}""";
        assertThat(NodeAddresses.fromJson(allEmpty)).isEqualTo(new NodeAddresses("", "", "", "", Map.of(), List.of()));
    }

    private static BootstrapInput full(Map<String, PodPlan> pods) {
        var network = new NetworkPlan(
                EndpointPlan.of(NetworkType.CONFIGURED_IP),
                EndpointPlan.of(NetworkType.HOST_EXTERNAL),
                EndpointPlan.of(NetworkType.HOST_INTERNAL),
                EndpointPlan.customInterface(List.of("demo/a", "demo/b")),
                List.of("demo/f"),
                List.of("demo/t"),
                new Ports(1, 2, 3, 4, 5, 6, 7, 8),
                "aero.tls",
                true,
                true);
        var volumes = List.of(
                new VolumePlan(
                        "ns", VolumeKind.BLOCK, "/dev/ns", CleanMethod.BLKDISCARD_WITH_HEADER_CLEANUP, CleanMethod.DD),
                new VolumePlan(
                        "log", VolumeKind.FILESYSTEM, "/log", CleanMethod.DELETE_FILES, CleanMethod.DELETE_FILES),
                new VolumePlan("key", VolumeKind.OTHER, "", CleanMethod.NONE, CleanMethod.NONE));
        return new BootstrapInput(
                "aero", 1, "v1", "b", true, true, 4, network, new StoragePlan("/w", 3, volumes), pods);
    }
}
