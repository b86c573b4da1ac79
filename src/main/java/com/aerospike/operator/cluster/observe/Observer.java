package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var racks = racks(intent, context);
        var pods = pods(intent, context);
        var claims = ClaimReading.all(context);
        var opened = doors.of(intent, recorded);
        return new Snapshot(
                clock.instant(),
                recorded,
                Instant.parse(resource.getMetadata().getCreationTimestamp()),
                racks,
                pods,
                claims,
                memories(intent, racks, context),
                podServices(intent, context),
                ServerAsker.ask(pods, opened),
                hosts(pods),
                storageClasses.missing(pods, claims, clock.instant()),
                opened.unreadable());
    }

    private static List<RackSeen> racks(Intent intent, Context<AerospikeCluster> context) {
        return all(StatefulSet.class, context)
                .flatMap(set -> RackIdentity.ofStatefulSet(
                        intent.name(), set.getMetadata().getName())
                        .map(identity -> rack(identity, set))
                        .stream())
                .sorted(Comparator.comparing(RackSeen::identity))
                .toList();
    }

    private static RackSeen rack(RackIdentity identity, StatefulSet set) {
        int replicas = Optional.ofNullable(set.getStatus())
                .map(status -> status.getReplicas())
                .orElse(0);
        return new RackSeen(
                identity,
                Optional.ofNullable(set.getSpec().getReplicas()).orElse(1),
                replicas,
                set.getMetadata().getDeletionTimestamp() != null);
    }

    private static List<PodSeen> pods(Intent intent, Context<AerospikeCluster> context) {
        return all(Pod.class, context)
                .flatMap(
                        pod -> PodName.parse(intent.name(), pod.getMetadata().getName())
                                .map(name -> PodReading.read(name, pod))
                                .stream())
                .sorted(Comparator.comparing(PodSeen::name))
                .toList();
    }

    private static Map<RackIdentity, RackMemory> memories(
            Intent intent, List<RackSeen> racks, Context<AerospikeCluster> context) {
        var memories = MemoryReading.all(intent.name(), racks, all(ConfigMap.class, context));
        memories.forEach((rack, memory) -> {
            if (memory instanceof RackMemory.Lost lost) {
                LOG.warnf(
                        "%s/%s: what was offered to the pods of rack %s is forgotten, so no volume that is there now is"
                                + " initialised: %s",
                        intent.namespace(), intent.name(), rack, lost.why());
            }
        });
        return memories;
    }

    private static Map<String, NodePorts> podServices(Intent intent, Context<AerospikeCluster> context) {
        var found = new TreeMap<String, NodePorts>();
        all(Service.class, context)
                .filter(service -> service.getSpec().getSelector() != null
                        && service.getSpec().getSelector().containsKey(Labels.POD_NAME))
                .forEach(service -> found.put(service.getMetadata().getName(), ports(service)));
        return found;
    }

    private static NodePorts ports(Service service) {
        return new NodePorts(service.getSpec().getPorts().stream()
                .filter(port -> port.getNodePort() != null && port.getNodePort() > 0)
                .collect(Collectors.toMap(port -> port.getName(), port -> port.getNodePort())));
    }

    private Map<String, HostAddresses> hosts(List<PodSeen> pods) {
        var found = new TreeMap<String, HostAddresses>();
        pods.stream().flatMap(pod -> pod.node().stream()).distinct().forEach(node -> hosts.find(node)
                .ifPresent(addresses -> found.put(node, addresses)));
        return found;
    }

    private static <T extends HasMetadata> Stream<T> all(Class<T> kind, Context<AerospikeCluster> context) {
        return context.getSecondaryResources(kind).stream();
    }
}
