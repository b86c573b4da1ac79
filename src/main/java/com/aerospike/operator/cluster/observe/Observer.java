package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Reads the world of one cluster into a {@link Snapshot}: Kubernetes from the caches, the servers by asking them. */
public final class Observer {
    private static final Logger LOG = Logger.getLogger(Observer.class);

    private final NodeDoors doors;
    private final HostBook hosts;
    private final StorageClasses storageClasses;
    private final Clock clock;

    public Observer(NodeDoors doors, HostBook hosts, StorageClasses storageClasses, Clock clock) {
        this.doors = doors;
        this.hosts = hosts;
        this.storageClasses = storageClasses;
        this.clock = clock;
    }

    public Snapshot look(Intent intent, AerospikeCluster resource, Context<AerospikeCluster> context)
            throws InterruptedException {
        var recorded = Optional.ofNullable(resource.getStatus());
        var read = ClusterReading.of(intent.name(), objects(context));
        tellForgotten(intent, read.memories());
        var opened = doors.of(intent, recorded);
        return new Snapshot(
                clock.instant(),
                recorded,
                Instant.parse(resource.getMetadata().getCreationTimestamp()),
                read.racks(),
                read.pods(),
                read.claims(),
                read.memories(),
                read.podServices(),
                ServerAsker.ask(read.pods(), opened),
                hosts(read.pods()),
                storageClasses.missing(read.pods(), read.claims(), clock.instant()),
                opened.unreadable());
    }

    private static KubernetesObjects objects(Context<AerospikeCluster> context) {
        return new KubernetesObjects(
                context.getSecondaryResources(StatefulSet.class),
                context.getSecondaryResources(Pod.class),
                context.getSecondaryResources(PersistentVolumeClaim.class),
                context.getSecondaryResources(ConfigMap.class),
                context.getSecondaryResources(Service.class));
    }

    private static void tellForgotten(Intent intent, Map<RackIdentity, RackMemory> memories) {
        memories.forEach((rack, memory) -> {
            if (memory instanceof RackMemory.Lost lost) {
                LOG.warnf(
                        "%s/%s: what was offered to the pods of rack %s is forgotten, so no volume that is there now is"
                                + " initialised: %s",
                        intent.namespace(), intent.name(), rack, lost.why());
            }
        });
    }

    private Map<String, HostAddresses> hosts(List<PodSeen> pods) {
        var found = new TreeMap<String, HostAddresses>();
        pods.stream().flatMap(pod -> pod.node().stream()).distinct().forEach(node -> hosts.find(node)
                .ifPresent(addresses -> found.put(node, addresses)));
        return found;
    }
}
