package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.PodTemplate;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.kube.RackIdentity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the pods of each rack shall be made of. A template is long, and the same at every look until the spec changes. */
final class WantedShapes {
    /** In place of the image of the operator's own init container, which is not compared. */
    private static final String NO_IMAGE = "";

    private final Map<String, OfCluster> clusters = new ConcurrentHashMap<>();

    private record OfCluster(Intent intent, Map<RackIdentity, PodShape> shapes) {}

    PodShape of(Intent intent, RackIntent rack) {
        return clusters.compute(
                        key(intent.namespace(), intent.name()),
                        (key, known) -> known != null && known.intent() == intent
                                ? known
                                : new OfCluster(intent, new ConcurrentHashMap<>()))
                .shapes()
                .computeIfAbsent(
                        rack.identity(),
                        identity -> PodShape.of(
                                PodTemplate.of(intent, rack, NO_IMAGE).getSpec()));
    }

    void forget(String namespace, String name) {
        clusters.remove(key(namespace, name));
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }
}
