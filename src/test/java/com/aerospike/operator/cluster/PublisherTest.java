package com.aerospike.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import org.junit.jupiter.api.Test;

/** An edit that arrives while a status is being written must not wait for the next look. */
class PublisherTest {

    private static AerospikeCluster cluster(long generation, String deletedAt) {
        var cluster = new AerospikeCluster();
        cluster.setMetadata(new ObjectMetaBuilder()
                .withName("aero")
                .withGeneration(generation)
                .withDeletionTimestamp(deletedAt)
                .build());
        return cluster;
    }

    @Test
    void anEditBeforeTheWriteOvertookThePass() {
        assertThat(Publisher.overtaken(cluster(1, null), cluster(2, null))).isTrue();
    }

    @Test
    void aDeletionBeforeTheWriteOvertookThePass() {
        assertThat(Publisher.overtaken(cluster(1, null), cluster(1, "2026-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void theWriteItselfOvertakesNothing() {
        assertThat(Publisher.overtaken(cluster(1, null), cluster(1, null))).isFalse();
    }
}
