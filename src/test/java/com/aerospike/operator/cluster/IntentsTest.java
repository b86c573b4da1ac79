package com.aerospike.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import org.junit.jupiter.api.Test;

class IntentsTest {
    private final Intents intents = new Intents();

    private static AerospikeCluster cluster(String uid, long generation) {
        var cluster = new AerospikeCluster();
        cluster.setMetadata(
                new ObjectMetaBuilder().withUid(uid).withGeneration(generation).build());
        return cluster;
    }

    /** Loss prevented: an operator that carries out what nobody wants any more. */
    @Test
    void whatWasAdmittedCountsForItsGenerationAlone() {
        var intent = Scene.of(Scene.spec(2, Scene.config(""))).intent();
        intents.remember(intent);

        assertThat(intents.of(cluster(intent.uid(), intent.generation()))).containsSame(intent);
        assertThat(intents.of(cluster(intent.uid(), intent.generation() + 1))).isEmpty();
        assertThat(intents.of(cluster("of another cluster of that name", intent.generation())))
                .isEmpty();
    }

    @Test
    void aClusterThatIsGoneIsForgotten() {
        var intent = Scene.of(Scene.spec(2, Scene.config(""))).intent();
        intents.remember(intent);
        intents.forget(cluster(intent.uid(), intent.generation()));

        assertThat(intents.of(cluster(intent.uid(), intent.generation()))).isEmpty();
    }
}
