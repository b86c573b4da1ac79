package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the Kubernetes objects of a cluster say: a snapshot but for the servers and for what belongs to no cluster. */
public record ClusterReading(
        List<RackSeen> racks,
        List<PodSeen> pods,
        List<ClaimSeen> claims,
        Map<RackIdentity, RackMemory> memories,
        Map<String, NodePorts> podServices) {

    public static ClusterReading of(String cluster, KubernetesObjects objects) {
        var racks = racks(cluster, objects);
        return new ClusterReading(
                racks,
                pods(cluster, objects.pods()),
                ClaimReading.all(objects.claims()),
                MemoryReading.all(cluster, racks, objects.configMaps().stream()),
                podServices(objects));
    }

    /** The world as far as it can be seen without talking to the servers of {@code resource}. */
    public Snapshot withoutServers(AerospikeCluster resource, Instant at) {
        return new Snapshot(
                at,
                Optional.ofNullable(resource.getStatus()),
                Instant.parse(resource.getMetadata().getCreationTimestamp()),
                racks,
                pods,
                claims,
                memories,
                podServices,
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static List<RackSeen> racks(String cluster, KubernetesObjects objects) {
        return objects.statefulSets().stream()
                .flatMap(set ->
                        RackIdentity.ofStatefulSet(cluster, set.getMetadata().getName())
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

    /** @param pods that carry the cluster's label */
    public static List<PodSeen> pods(String cluster, Collection<Pod> pods) {
        return pods.stream()
                .flatMap(pod ->
                        PodName.parse(cluster, pod.getMetadata().getName())
                                .map(name -> PodReading.read(name, pod))
                                .stream())
                .sorted(Comparator.comparing(PodSeen::name))
                .toList();
    }

    private static Map<String, NodePorts> podServices(KubernetesObjects objects) {
        var found = new TreeMap<String, NodePorts>();
        objects.services().stream()
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
}
