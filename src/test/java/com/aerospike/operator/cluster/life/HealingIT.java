package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody does to a cluster's objects by hand is put right at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealingIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Stage stage = Stage.shared();
    private String namespace;

    @BeforeAll
    void aCluster() {
        stage.operator();
        namespace = stage.namespace("healing");
        stage.apply(Stage.cluster("three-nodes.yaml", namespace));
        stage.awaitReady(namespace, "trio");
    }

    @AfterAll
    void gone() {
        stage.delete(namespace, "trio");
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Service, trio",
        "v1, Service, trio-0-1",
        "v1, ConfigMap, trio-0",
        "policy/v1, PodDisruptionBudget, trio",
        "apps/v1, StatefulSet, trio-0",
    })
    void aDeletedObjectComesBack(String version, String kind, String name) {
        var before = find(version, kind, name).orElseThrow().getMetadata().getUid();

        stage.world()
                .controlPlane()
                .kubectl("-n", namespace, "delete", kind, name, "--wait=false", "--cascade=orphan")
                .orThrow();
        var start = Instant.now();

        stage.world().await(AT_ONCE, kind + " " + name + " to come back", () -> find(version, kind, name)
                .filter(object -> object.getMetadata().getDeletionTimestamp() == null)
                .filter(object -> !object.getMetadata().getUid().equals(before))
                .isPresent());
        assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
        stage.awaitReady(namespace, "trio");
    }

    @Test
    void aChangedObjectIsPutRight() {
        stage.world()
                .controlPlane()
                .kubectl(
                        "-n",
                        namespace,
                        "patch",
                        "configmap",
                        "trio-0",
                        "--type=merge",
                        "-p",
                        "{\"data\":{\"peers\":\"nobody\"}}")
                .orThrow();

        stage.world().await(AT_ONCE, "the peers to be right again", () -> stage.world()
                .client()
                .configMaps()
                .inNamespace(namespace)
                .withName("trio-0")
                .get()
                .getData()
                .get("peers")
                .contains("trio-0-0.trio." + namespace));
    }

    @Test
    void aDeletedPodComesBackAndTheClusterIsReadyAgain() {
        stage.world()
                .controlPlane()
                .kubectl("-n", namespace, "delete", "pod", "trio-0-2", "--wait=false")
                .orThrow();

        stage.world().await(Stage.PATIENCE, "the loss to be noticed", () -> !stage.ready(namespace, "trio"));
        stage.awaitReady(namespace, "trio");

        assertThat(stage.pods(namespace)).hasSize(3);
    }

    @Test
    void aServerThatDiesComesBackAndTheClusterIsReadyAgain() {
        stage.world().kubelet().killServer(namespace, "trio-0-1");

        stage.world().await(Stage.PATIENCE, "the loss to be noticed", () -> !stage.ready(namespace, "trio"));
        stage.awaitReady(namespace, "trio");
    }

    private Optional<GenericKubernetesResource> find(String version, String kind, String name) {
        return Optional.ofNullable(stage.world()
                .client()
                .genericKubernetesResources(version, kind)
                .inNamespace(namespace)
                .withName(name)
                .get());
    }
}
