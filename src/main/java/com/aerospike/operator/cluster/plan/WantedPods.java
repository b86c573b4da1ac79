package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.objects.PodSpecHash;
import com.aerospike.operator.cluster.objects.PodTemplate;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.kube.RackIdentity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** By what the wanted pods of each rack are told from others. It is long to work out, and the same until the spec changes. */
final class WantedPods {
    /** In place of the image of the operator's own init container, which is not compared. */
    private static final String NO_IMAGE = "";

    private final Map<String, OfCluster> clusters = new ConcurrentHashMap<>();

    /**
     * @param shape what such a pod is made of
     * @param podSpec fingerprint of its settings
     * @param networkPolicy fingerprint of its network policy
     * @param compared what other configurations differ in from its own
     */
    record OfRack(PodShape shape, String podSpec, String networkPolicy, ComparedConfs compared) {}

    private record OfCluster(Intent intent, Map<RackIdentity, OfRack> racks) {}

    OfRack of(Intent intent, RackIntent rack) {
        return clusters.compute(
                        key(intent.namespace(), intent.name()),
                        (key, known) -> known != null && known.intent() == intent
                                ? known
                                : new OfCluster(intent, new ConcurrentHashMap<>()))
                .racks()
                .computeIfAbsent(rack.identity(), identity -> workedOut(intent, rack));
    }

    void forget(String namespace, String name) {
        clusters.remove(key(namespace, name));
    }

    private static OfRack workedOut(Intent intent, RackIntent rack) {
        return new OfRack(
                PodShape.of(PodTemplate.of(intent, rack, NO_IMAGE).getSpec()),
                PodSpecHash.of(intent.spec().podSpec, rack.rack().effectivePodSpec),
                NetworkPolicyHash.of(intent.spec().aerospikeNetworkPolicy),
                new ComparedConfs());
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }
}
