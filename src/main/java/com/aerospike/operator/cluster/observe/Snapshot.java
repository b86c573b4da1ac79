package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything a reconcile knows about the world, read once at its start. Planning, safety and status work on this and on
 * nothing else, so a decision can be repeated from it and no two parts of a reconcile see different worlds.
 *
 * @param at when the reading took place
 * @param recorded the resource's status as last published, absent before the first publication
 * @param clusterCreated when the cluster's resource was created, in whole seconds
 * @param racks the StatefulSets that exist, by rack
 * @param pods the pods that exist, ordered by name
 * @param claims the volume claims of the cluster's pods
 * @param memories what earlier passes left in the ConfigMaps of the racks; a rack that is new has none
 * @param podServices node ports of the pod Services that exist, by pod name
 * @param servers what each asked Aerospike node said, by pod name; pods without a running server are not asked
 * @param hosts the Kubernetes nodes that pods are bound to, by node name
 * @param missingStorageClasses storage classes that pending claims name and that do not exist
 * @param unreadableSecrets Secrets that the resource names and that could not be used
 */
public record Snapshot(
        Instant at,
        Optional<AerospikeClusterStatus> recorded,
        Instant clusterCreated,
        List<RackSeen> racks,
        List<PodSeen> pods,
        List<ClaimSeen> claims,
        Map<RackIdentity, RackMemory> memories,
        Map<String, NodePorts> podServices,
        Map<String, NodeSeen> servers,
        Map<String, HostAddresses> hosts,
        List<String> missingStorageClasses,
        List<UnreadableSecret> unreadableSecrets) {

    public Snapshot {
        racks = List.copyOf(racks);
        pods = List.copyOf(pods);
        claims = List.copyOf(claims);
        memories = Map.copyOf(memories);
        podServices = Map.copyOf(podServices);
        servers = Map.copyOf(servers);
        hosts = Map.copyOf(hosts);
        missingStorageClasses = List.copyOf(missingStorageClasses);
        unreadableSecrets = List.copyOf(unreadableSecrets);
    }

    /** The same world with pods that were read later. */
    public Snapshot withPods(List<PodSeen> later) {
        return new Snapshot(
                at,
                recorded,
                clusterCreated,
                racks,
                later,
                claims,
                memories,
                podServices,
                servers,
                hosts,
                missingStorageClasses,
                unreadableSecrets);
    }

    /** The same world with newer answers of the servers. */
    public Snapshot withServers(Map<String, NodeSeen> answers) {
        return new Snapshot(
                at,
                recorded,
                clusterCreated,
                racks,
                pods,
                claims,
                memories,
                podServices,
                answers,
                hosts,
                missingStorageClasses,
                unreadableSecrets);
    }

    public Optional<RackSeen> rack(RackIdentity identity) {
        return racks.stream().filter(rack -> rack.identity().equals(identity)).findFirst();
    }

    public Optional<PodSeen> pod(PodName name) {
        return pods.stream().filter(pod -> pod.name().equals(name)).findFirst();
    }

    /** Pods that are there and do not serve, whatever the reason. */
    public Set<PodName> down() {
        return pods.stream().filter(pod -> !pod.serving()).map(PodSeen::name).collect(Collectors.toSet());
    }

    public List<ClaimSeen> claimsOf(String pod) {
        return claims.stream().filter(claim -> claim.pod().equals(pod)).toList();
    }

    public Optional<RackMemory> memory(RackIdentity rack) {
        return Optional.ofNullable(memories.get(rack));
    }

    /** The nodes that answered, by pod name. */
    public Map<String, NodeSeen.Answering> answering() {
        var answering = new java.util.TreeMap<String, NodeSeen.Answering>();
        servers.forEach((pod, seen) -> {
            if (seen instanceof NodeSeen.Answering facts) {
                answering.put(pod, facts);
            }
        });
        return answering;
    }

    /** True when the resource has completed at least once: the marker that every AKO release uses too. */
    public boolean everCompleted() {
        return recorded.map(status -> status.aerospikeConfig != null).orElse(false);
    }
}
