package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDefaultsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a/b, Always",
        "a/b:latest, Always",
        "a/b:1.2, IfNotPresent",
        "host:5000/a/b, Always",
        "a/b@sha256:0123, IfNotPresent"
    })
    void thePullPolicyFollowsTheTag(String image, String policy) {
        Container container = ApiDefaults.container(
                new ContainerBuilder().withName("c").withImage(image).build());

        assertThat(container.getImagePullPolicy()).isEqualTo(policy);
    }

    @Test
    void zeroValuesThatAreNotStoredAreDropped() {
        // Given
        Container given = new ContainerBuilder()
                .withName("c")
                .withImage("a:1")
                .withWorkingDir("")
                .withStdin(false)
                .withTty(false)
                .addNewPort()
                .withContainerPort(80)
                .withHostPort(0)
                .endPort()
                .addNewVolumeMount()
                .withName("v")
                .withMountPath("/v")
                .withReadOnly(false)
                .withSubPath("")
                .endVolumeMount()
                .build();

        // When
        Container container = ApiDefaults.container(given);

        // Then
        assertThat(container.getWorkingDir()).isNull();
        assertThat(container.getStdin()).isNull();
        assertThat(container.getTty()).isNull();
        assertThat(container.getPorts().getFirst().getHostPort()).isNull();
        assertThat(container.getPorts().getFirst().getProtocol()).isEqualTo("TCP");
        assertThat(container.getVolumeMounts().getFirst().getReadOnly()).isNull();
        assertThat(container.getVolumeMounts().getFirst().getSubPath()).isNull();
    }

    @Test
    void whatTheUserGaveIsKept() {
        // Given
        Container given = new ContainerBuilder()
                .withName("c")
                .withImage("a:latest")
                .withImagePullPolicy("Never")
                .withTerminationMessagePath("/report")
                .withNewLivenessProbe()
                .withNewHttpGet()
                .withPort(new IntOrString(80))
                .withPath("/health")
                .withScheme("HTTPS")
                .endHttpGet()
                .withTimeoutSeconds(7)
                .endLivenessProbe()
                .build();

        // When
        Container container = ApiDefaults.container(given);

        // Then
        assertThat(container.getImagePullPolicy()).isEqualTo("Never");
        assertThat(container.getTerminationMessagePath()).isEqualTo("/report");
        assertThat(container.getLivenessProbe().getHttpGet().getScheme()).isEqualTo("HTTPS");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health");
        assertThat(container.getLivenessProbe().getTimeoutSeconds()).isEqualTo(7);
        assertThat(container.getLivenessProbe().getPeriodSeconds()).isEqualTo(10);
    }

    @Test
    void theGivenContainerIsNotChanged() {
        // Given
        Container given = new ContainerBuilder()
                .withName("c")
                .addNewEnv()
                .withName("NODE")
                .withNewValueFrom()
                .withNewFieldRef()
                .withFieldPath("spec.nodeName")
                .endFieldRef()
                .endValueFrom()
                .endEnv()
                .build();
        Container before = new ContainerBuilder(given).build();

        // When
        ApiDefaults.container(given);

        // Then
        assertThat(given).isEqualTo(before);
    }
}
