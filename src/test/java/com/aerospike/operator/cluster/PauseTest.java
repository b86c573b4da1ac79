package com.aerospike.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.status.StatusAfter;
import com.aerospike.operator.kube.InitImage;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scenario D17. Loss prevented: a server that is stopped in a cluster that somebody works on by hand. */
class PauseTest {
    private static final Clock CLOCK = Clock.fixed(Scene.NOW, ZoneOffset.UTC);

    /** With nothing at hand that could look at or touch anything. */
    private final ClusterReconciler reconciler = new ClusterReconciler(
            new Guard(InitImage.NONE),
            null,
            null,
            null,
            null,
            null,
            new Publisher(new EventSender(null, CLOCK), new ClusterMeters(new SimpleMeterRegistry()), CLOCK));

    private static AerospikeCluster cluster(boolean paused) {
        var spec = Scene.spec(2, Scene.config("")) + "paused: " + paused + "\n";
        var yaml = """
                apiVersion: asdb.aerospike.com/v1
                kind: AerospikeCluster
                metadata: {name: aero, namespace: db, uid: u-1, generation: 3}
                spec:
                """ + spec.indent(2);
        var cluster = Serialization.unmarshal(yaml, AerospikeCluster.class);
        cluster.setStatus(StatusAfter.paused(Optional.empty(), 3, Scene.NOW));
        return cluster;
    }

    @Test
    void aPausedClusterIsNeitherLookedAtNorTouched() throws Exception {
        var control = reconciler.reconcile(cluster(true), null);

        assertThat(control.isNoUpdate()).isTrue();
    }

    @Test
    void onceResumedItIsLookedAtAgain() {
        assertThatNullPointerException()
                .isThrownBy(() -> reconciler.reconcile(cluster(false), null))
                .withMessageContaining("observer");
    }
}
