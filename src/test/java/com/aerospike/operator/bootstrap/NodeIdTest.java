package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.kube.RackIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeIdTest {

    private static final RackIdentity V2 = new RackIdentity(1, "v-2");

    @TempDir
    Path folder;

    @Test
    void aRackWithoutRevisionUsesTheLetterA() {
        assertThat(NodeIdInfix.of("aero", RackIdentity.of(1), Map.of("aero-1-v1-0", "1b0")))
                .isEqualTo("a");
    }

    @Test
    void aRevisionKeepsTheLetterOfItsOwnPods() {
        // Given
        var nodeIds = Map.of("aero-1-v-2-3", "1D3", "aero-1-v1-0", "1b0", "aero-1-0", "1a0");
        // Then
        assertThat(NodeIdInfix.of("aero", V2, nodeIds)).isEqualTo("d");
    }

    @Test
    void aNewRevisionTakesTheFirstLetterThatNoOtherRevisionOfTheRackUses() {
        assertThat(NodeIdInfix.of("aero", V2, Map.of("aero-1-v1-0", "1b0"))).isEqualTo("c");
        assertThat(NodeIdInfix.of("aero", V2, Map.of("aero-1-v1-0", "1b0", "aero-1-v0-1", "1c1")))
                .isEqualTo("d");
        assertThat(NodeIdInfix.of("aero", V2, Map.of("aero-1-0", "1a0"))).isEqualTo("b");
    }

    @Test
    void otherRacksAndOtherClustersDoNotCount() {
        assertThat(NodeIdInfix.of("aero", V2, Map.of("aero-2-v1-0", "2b0", "aeroplane-1-v1-0", "1b0")))
                .isEqualTo("b");
        assertThat(NodeIdInfix.of("aero", V2, Map.of())).isEqualTo("b");
    }

    @Test
    void aPodPrefersItsOwnLetterThenItsRacksThenTheFirst() {
        assertThat(nodeIdOf(Samples.ofRevision("v1", "c", new PodPlan(null, "e", List.of(), List.of(), List.of()))))
                .isEqualTo("1e0");
        assertThat(nodeIdOf(Samples.ofRevision("v1", "c", PodPlan.WITHOUT_HISTORY)))
                .isEqualTo("1c0");
        assertThat(nodeIdOf(Samples.ofRevision("v1", "", PodPlan.WITHOUT_HISTORY)))
                .isEqualTo("1b0");
        assertThat(nodeIdOf(Samples.ofRevision("with-dashes-7", "c", PodPlan.WITHOUT_HISTORY)))
                .isEqualTo("1c0");
    }

    @Test
    void aPodOfAnotherRackRefusesTheConfigMap() {
        // Given
        var pod = new PodFolder(folder)
                .env("MY_POD_NAME", "aero-2-0")
                .input(Samples.input(Samples.network(NetworkType.POD)));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("aero-2-0 is no pod of rack 1 of cluster aero");
    }

    private static String nodeIdOf(BootstrapInput input) {
        String pod = "aero-1-" + input.revision() + "-0";
        var place = new PodPlace(pod, "10.1.1.1", "10.0.0.1", Optional.empty(), "", "");
        return PodFacts.of(input, List.of(), place).nodeId();
    }
}
