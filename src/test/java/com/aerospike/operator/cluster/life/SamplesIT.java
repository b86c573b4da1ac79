package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources as users apply them become running clusters. */
class SamplesIT {
    private final Stage stage = Stage.shared();

    @ParameterizedTest
    @CsvSource({"three-nodes.yaml, trio, 3", "strong-in-two-zones.yaml, strong, 4", "one-pod-a-node.yaml, pair, 2"})
    void anAppliedResourceBecomesARunningCluster(String file, String name, int size) {
        var namespace = stage.namespace("samples");

        stage.apply(Stage.cluster(file, namespace));
        stage.awaitReady(namespace, name);

        assertCompleted(namespace, name, size);
        stage.delete(namespace, name);
    }

    @Test
    void racksLandInTheirZones() {
        var namespace = stage.namespace("zones");

        stage.apply(Stage.cluster("strong-in-two-zones.yaml", namespace));
        stage.awaitReady(namespace, "strong");

        for (var pod : stage.pods(namespace)) {
            var node = stage.world()
                    .client()
                    .nodes()
                    .withName(pod.getSpec().getNodeName())
                    .get();
            var rack = pod.getMetadata().getLabels().get("aerospike.com/rack-id");
            assertThat(node.getMetadata().getLabels().get("topology.kubernetes.io/zone"))
                    .isEqualTo(rack.equals("1") ? "us-west1-a" : "us-west1-b");
        }
        stage.delete(namespace, "strong");
    }

    @Test
    void aStrongNamespaceHasAllNodesOnItsRoster() {
        var namespace = stage.namespace("roster");

        stage.apply(Stage.cluster("strong-in-two-zones.yaml", namespace));
        stage.awaitReady(namespace, "strong");

        assertThat(stage.condition(namespace, "strong", "Available")
                        .orElseThrow()
                        .getStatus())
                .isEqualTo("True");
        var rosterOrders = stage.world().servers().log().all().stream()
                .filter(entry -> entry.toString().contains("roster-set:namespace=ledger"))
                .map(Object::toString)
                .toList();
        assertThat(rosterOrders).anySatisfy(order -> assertThat(order).contains("@1", "@2"));
        stage.delete(namespace, "strong");
    }

    /** Samples that the peer's users have; not part of this repository, so only where they are at hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dim_nostorage_cluster_cr.yaml",
                "ssd_storage_cluster_cr.yaml",
                "rack_enabled_cluster_cr.yaml",
                "podspec_cr.yaml",
                "sc_mode_cluster_cr.yaml",
                "tls_cluster_cr.yaml"
            })
    void samplesOfThePeerWorkUnchanged(String file) throws IOException {
        var sample = Path.of("../shared/samples", file);
        Assumptions.assumeTrue(Files.exists(sample), "samples are not at hand");
        var yaml = Files.readString(sample);

        stage.apply(yaml);
        stage.awaitReady("aerospike", "aerocluster");

        assertCompleted(
                "aerospike",
                "aerocluster",
                stage.get("aerospike", "aerocluster").getSpec().size);
        stage.delete("aerospike", "aerocluster");
        stage.world().await(Stage.PATIENCE, "claims of a sample to be gone", () -> claims("aerospike")
                .findAny()
                .isEmpty());
    }

    private Stream<String> claims(String namespace) {
        return stage.world().client().persistentVolumeClaims().inNamespace(namespace).list().getItems().stream()
                .map(claim -> claim.getMetadata().getName());
    }

    private void assertCompleted(String namespace, String name, int size) {
        var status = stage.get(namespace, name).getStatus();
        assertThat(status.phase).isEqualTo(Phase.COMPLETED);
        assertThat(status.size).isEqualTo(size);
        assertThat(status.pods).hasSize(size).allSatisfy((pod, entry) -> {
            assertThat(entry.aerospike.nodeID).isNotEmpty();
            assertThat(entry.image).isEqualTo(status.image);
        });
        assertThat(status.selector).isEqualTo("aerospike.com/cr=" + name + ",app=aerospike-cluster");
        assertThat(stage.condition(namespace, name, "Available"))
                .hasValueSatisfying(available -> assertThat(available.getStatus())
                        .as(available.getMessage())
                        .isEqualTo("True"));
        assertThat(stage.condition(namespace, name, "Degraded").orElseThrow().getStatus())
                .isEqualTo("False");
    }
}
