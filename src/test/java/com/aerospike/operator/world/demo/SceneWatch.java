package com.aerospike.operator.world.demo;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Follows one cluster, its pods and events, and all nodes, through watches. */
final class SceneWatch implements AutoCloseable {

    private final SceneReader reader;
    private final Semaphore changes = new Semaphore(0);
    private final SharedIndexInformer<AerospikeCluster> clusters;
    private final SharedIndexInformer<Pod> pods;
    private final SharedIndexInformer<Node> nodes;
    private final SharedIndexInformer<Event> events;

    SceneWatch(KubernetesClient client, String namespace, String cluster, Instant began) {
        this.reader = new SceneReader(began);
        this.clusters = client.resources(AerospikeCluster.class)
                .inNamespace(namespace)
                .withName(cluster)
                .inform(new Notifying<>());
        this.pods = client.pods()
                .inNamespace(namespace)
                .withLabels(Labels.cluster(cluster))
                .inform(new Notifying<>());
        this.nodes = client.nodes().inform(new Notifying<>());
        this.events = client.v1()
                .events()
                .inNamespace(namespace)
                .withField("involvedObject.kind", "AerospikeCluster")
                .withField("involvedObject.name", cluster)
                .inform(new Notifying<>());
    }

    /** Empty when there is no such cluster. */
    Optional<Scene> look(Instant now) {
        return clusters.getStore().list().stream()
                .findFirst()
                .map(cluster -> reader.read(
                        cluster,
                        pods.getStore().list(),
                        nodes.getStore().list(),
                        events.getStore().list(),
                        now));
    }

    /** Returns when something has changed since the last call, or after this time. */
    void awaitChange(Duration atMost) throws InterruptedException {
        if (changes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            changes.drainPermits();
        }
    }

    @Override
    public void close() {
        clusters.close();
        pods.close();
        nodes.close();
        events.close();
    }

    private final class Notifying<T extends HasMetadata> implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T object) {
            changes.release();
        }

        @Override
        public void onUpdate(T before, T now) {
            changes.release();
        }

        @Override
        public void onDelete(T object, boolean stateUnknown) {
            changes.release();
        }
    }
}
