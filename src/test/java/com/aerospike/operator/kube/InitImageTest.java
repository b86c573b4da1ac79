package com.aerospike.operator.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class InitImageTest {

    private static InitImage of(String registry, String namespace, String nameAndTag) {
        return new InitImage(
                Optional.ofNullable(registry), Optional.ofNullable(namespace), Optional.ofNullable(nameAndTag));
    }

    @Test
    void withoutAnyChoiceItIsTheOperatorsOwnImage() {
        assertThat(InitImage.NONE.resolve(InitImage.NONE))
                .isEqualTo("docker.io/aerospike/aerospike-kubernetes-operator:5.0.0");
    }

    @Test
    void eachPartIsLookedUpOnItsOwn() {
        // Given
        var resource = of("registry.example", null, null);
        var settings = of("ignored.example", "team", null);
        // When / Then
        assertThat(resource.resolve(settings)).isEqualTo("registry.example/team/aerospike-kubernetes-operator:5.0.0");
    }

    @Test
    void emptyRegistryAndNameCountAsNotGiven() {
        assertThat(of("", null, "").resolve(of("mirror.example", null, "init:9.1.0")))
                .isEqualTo("mirror.example/aerospike/init:9.1.0");
    }

    @Test
    void anEmptyRegistryNamespaceIsAValue() {
        assertThat(of(null, "", "init:1.0").resolve(of(null, "team", null))).isEqualTo("docker.io//init:1.0");
        assertThat(of(null, null, "init:1.0").resolve(of(null, "", null))).isEqualTo("docker.io//init:1.0");
    }

    @Test
    void oneTrailingSlashIsCutFromRegistryAndNamespace() {
        assertThat(of("mirror.example/", "team/", "init:1.0").resolve(InitImage.NONE))
                .isEqualTo("mirror.example/team/init:1.0");
    }
}
