package com.aerospike.operator.cluster.objects.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntryBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldOwnershipTest {

    private static final ManagedFieldsEntry SOMEBODY =
            entry("kubectl", "Update", "", "{\"f:metadata\": {\"f:annotations\": {\"f:note\": {}}}}");

    @Test
    void fieldsThatWereUpdatedBecomeAppliedOnes() {
        // Given what AKO leaves behind
        var update = entry("aerospike-operator", "Update", "", "{\"f:spec\": {\"f:replicas\": {}}}");

        // When
        var claimed = FieldOwnership.claimed(List.of(SOMEBODY, update)).orElseThrow();

        // Then
        assertThat(claimed).first().isEqualTo(SOMEBODY);
        assertThat(claimed).hasSize(2);
        assertThat(claimed.getLast().getOperation()).isEqualTo("Apply");
        assertThat(claimed.getLast().getManager()).isEqualTo("aerospike-operator");
        assertThat(claimed.getLast().getFieldsV1()).isEqualTo(update.getFieldsV1());
    }

    @Test
    void theyJoinThoseThatWereApplied() {
        // Given
        var apply = entry("aerospike-operator", "Apply", "", "{\"f:spec\": {\"f:template\": {\"f:a\": {}}}}");
        var fields = "{\"f:spec\": {\"f:replicas\": {}, \"f:template\": {\"f:b\": {}}}}";
        var update = entry("aerospike-operator", "Update", "", fields);

        // When
        var claimed = FieldOwnership.claimed(List.of(apply, update)).orElseThrow();

        // Then
        var union = "{\"f:spec\": {\"f:template\": {\"f:a\": {}, \"f:b\": {}}, \"f:replicas\": {}}}";
        assertThat(claimed).containsExactly(entry("aerospike-operator", "Apply", "", union));
    }

    @Test
    void fieldsOfASubresourceStayWhatTheyAre() {
        // Given a size that was set through the scale subresource
        var scale = entry("aerospike-operator", "Update", "scale", "{\"f:spec\": {\"f:replicas\": {}}}");

        // Then
        assertThat(FieldOwnership.claimed(List.of(SOMEBODY, scale))).isEmpty();
    }

    @Test
    void withoutUpdatesNothingChanges() {
        var apply = entry("aerospike-operator", "Apply", "", "{\"f:spec\": {}}");

        assertThat(FieldOwnership.claimed(List.of(SOMEBODY, apply))).isEmpty();
    }

    private static ManagedFieldsEntry entry(String manager, String operation, String subresource, String fields) {
        return new ManagedFieldsEntryBuilder()
                .withApiVersion("apps/v1")
                .withFieldsType("FieldsV1")
                .withManager(manager)
                .withOperation(operation)
                .withSubresource(subresource.isEmpty() ? null : subresource)
                .withFieldsV1(new KubernetesSerialization().unmarshal(fields, FieldsV1.class))
                .build();
    }
}
