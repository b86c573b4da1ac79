package com.aerospike.operator.world;

import com.aerospike.operator.world.server.SimulatedCluster;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;

/**
 * Takes the data of simulated servers away with their claims: a cluster that is made again under the name of a deleted
 * one starts on new volumes and must not remember the old one's partitions.
 */
final class GoneClaims implements AutoCloseable {
    private static final String CLUSTER = "aerospike.com/cr";

    private final SimulatedCluster.Registry registry;
    private final SharedIndexInformer<PersistentVolumeClaim> watch;

    GoneClaims(KubernetesClient client, SimulatedCluster.Registry registry) {
        this.registry = registry;
        this.watch = client.persistentVolumeClaims()
                .inAnyNamespace()
                .withLabel("app", "aerospike-cluster")
                .inform(new ResourceEventHandler<>() {
                    @Override
                    public void onAdd(PersistentVolumeClaim claim) {}

                    @Override
                    public void onUpdate(PersistentVolumeClaim before, PersistentVolumeClaim claim) {}

                    @Override
                    public void onDelete(PersistentVolumeClaim claim, boolean finalStateUnknown) {
                        forget(claim);
                    }
                });
    }

    private void forget(PersistentVolumeClaim claim) {
        var cluster = claim.getMetadata().getLabels().get(CLUSTER);
        var volume = claim.getMetadata().getAnnotations().get("storage-volume");
        if (cluster == null || volume == null) {
            return;
        }
        var pod = claim.getMetadata().getName().substring(volume.length() + 1);
        var domain = cluster + "." + claim.getMetadata().getNamespace();
        if (registry.node(pod, domain).filter(node -> node.running()).isEmpty()) {
            registry.wipe(pod, domain);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
