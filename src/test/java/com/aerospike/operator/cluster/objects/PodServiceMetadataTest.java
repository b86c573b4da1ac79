package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Scenario S4. */
class PodServiceMetadataTest {
    private static ObjectMeta metadata(Consumer<AerospikeCluster> change) {
        var intent = Scenario.in("pod-services", change).intent();
        return PodService.of(intent, new PodName("crowded", RackIdentity.of(0), 1))
                .getMetadata();
    }

    @Test
    void metadataThatChangesOrGoesIsFollowed() {
        var changed = metadata(cluster -> cluster.getSpec().podService.metadata.labels = Map.of("team", "red"));
        assertThat(changed.getLabels()).containsEntry("team", "red").containsEntry("app", "aerospike-cluster");
        assertThat(changed.getAnnotations()).containsEntry("note", "hello");

        var gone = metadata(cluster -> cluster.getSpec().podService = null);
        assertThat(gone.getLabels()).doesNotContainKey("team").containsEntry("app", "aerospike-cluster");
        assertThat(gone.getAnnotations()).isNullOrEmpty();
    }
}
