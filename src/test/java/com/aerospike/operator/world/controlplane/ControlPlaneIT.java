package com.aerospike.operator.world.controlplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ControlPlaneIT {

    private static ControlPlane controlPlane;

    @BeforeAll
    static void start() {
        var begin = System.nanoTime();
        controlPlane = ControlPlane.start();
        System.out.printf(
                "control plane ready after %d ms, MiB: %s%n",
                Duration.ofNanos(System.nanoTime() - begin).toMillis(), controlPlane.memory());
    }

    @AfterAll
    static void stop() {
        controlPlane.close();
    }

    @Test
    void isTheNewestKubernetesWithAllItsPrograms() {
        assertThat(controlPlane.adminClient().getKubernetesVersion().getGitVersion())
                .startsWith("v1.37");
        assertThat(controlPlane.memory())
                .containsOnlyKeys("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler");
    }

    @Test
    void garbageCollectorRemovesWhatADeletedOwnerLeavesBehind() {
        // Given
        var client = controlPlane.adminClient();
        var owner = client.resource(configMap("owner").build())
                .inNamespace("default")
                .create();
        client.resource(configMap("owned")
                        .editMetadata()
                        .addNewOwnerReference()
                        .withApiVersion("v1")
                        .withKind("ConfigMap")
                        .withName("owner")
                        .withUid(owner.getMetadata().getUid())
                        .endOwnerReference()
                        .endMetadata()
                        .build())
                .inNamespace("default")
                .create();

        // When
        client.resource(owner).delete();

        // Then
        new Awaited(Duration.ofSeconds(20))
                .await(
                        "the owned object to go",
                        () -> client.configMaps()
                                        .inNamespace("default")
                                        .withName("owned")
                                        .get()
                                == null);
    }

    @Test
    void serviceAccountHasNoMoreThanItsOwnRights() {
        // Given
        var file = controlPlane.serviceAccountKubeconfig("default", "default");

        // When
        try (var client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(file.toFile()))
                .build()) {

            // Then
            assertThat(client.getApiVersion()).isEqualTo("v1");
            assertThatThrownBy(() -> client.secrets().inNamespace("default").list())
                    .isInstanceOf(KubernetesClientException.class)
                    .hasMessageContaining("system:serviceaccount:default:default");
        }
    }

    @Test
    void auditLogTellsWhoAskedForWhat() {
        // Given
        var namespace = new NamespaceBuilder()
                .withNewMetadata()
                .withName("audited")
                .endMetadata()
                .build();

        // When
        try (var client = controlPlane.kubeletClient()) {
            client.resource(namespace).create();
        }

        // Then
        new Awaited(Duration.ofSeconds(5))
                .await("the request in the audit log", () -> controlPlane.auditLog().requestsBy("test-kubelet").stream()
                        .anyMatch(request -> request.verb().equals("create")
                                && request.writes()
                                && request.resource().equals("namespaces")
                                && request.name().equals("audited")
                                && request.code() == 201));
        assertThat(controlPlane.auditLog().requestsBy("test-provisioner")).isEmpty();
    }

    @Test
    void kubectlAnswersOutOfTheSameProgram() {
        assertThat(controlPlane
                        .kubectl("get", "namespace", "default", "-o", "name")
                        .orThrow())
                .isEqualToIgnoringNewLines("namespace/default");
        assertThat(controlPlane.kubectl("get", "namespace", "nowhere").errors()).contains("NotFound");
    }

    @Test
    void nothingIsLeftAfterTheEnd() {
        // Given
        Path folder;
        try (var other = ControlPlane.start()) {
            folder = other.folder();
            assertThat(folder).isDirectory();
            assertThat(programsUsing(folder)).hasSize(4);
        }

        // Then
        assertThat(Files.exists(folder)).isFalse();
        assertThat(programsUsing(folder)).isEmpty();
    }

    private static List<ProcessHandle> programsUsing(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    private static ConfigMapBuilder configMap(String name) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withData(Map.of("key", "value"));
    }
}
