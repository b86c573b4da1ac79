package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.ServiceSpec;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.TreeMap;

/** Labels and annotations that the user adds to a Service. */
record UserMeta(Map<String, String> labels, Map<String, String> annotations) {

    static UserMeta of(ServiceSpec spec) {
        ObjectMetadata given = spec == null || spec.metadata == null ? new ObjectMetadata() : spec.metadata;
        return new UserMeta(
                given.labels == null ? Map.of() : given.labels,
                given.annotations == null ? Map.of() : given.annotations);
    }

    /** The operator's own labels win: it finds its Services by them, and would otherwise lose sight of this one. */
    ObjectMeta on(Intent intent, String name) {
        Map<String, String> all = new TreeMap<>(labels);
        all.putAll(Labels.cluster(intent.name()));
        return OwnedMeta.of(intent, name, all, annotations);
    }
}
