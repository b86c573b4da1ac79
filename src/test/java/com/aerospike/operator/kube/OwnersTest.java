package com.aerospike.operator.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import org.junit.jupiter.api.Test;

class OwnersTest {

    private static ConfigMap object(String uid) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName("gold")
                .withUid(uid)
                .endMetadata()
                .build();
    }

    @Test
    void theOwnerIsTheControllerAndBlocksItsDeletion() {
        // When
        var reference = Owners.controller(object("u1"));
        // Then
        assertThat(reference.getController()).isTrue();
        assertThat(reference.getBlockOwnerDeletion()).isTrue();
        assertThat(reference.getKind()).isEqualTo("ConfigMap");
        assertThat(reference.getUid()).isEqualTo("u1");
    }

    @Test
    void anObjectOfAnEarlierOwnerOfTheSameNameIsForeign() {
        // Given
        var child = new ConfigMapBuilder(object("c"))
                .editMetadata()
                .addToOwnerReferences(Owners.controller(object("u1")))
                .endMetadata()
                .build();
        // When / Then
        assertThat(Owners.controls(object("u1"), child)).isTrue();
        assertThat(Owners.controls(object("u2"), child)).isFalse();
        assertThat(Owners.controls(object("u1"), object("c"))).isFalse();
    }
}
