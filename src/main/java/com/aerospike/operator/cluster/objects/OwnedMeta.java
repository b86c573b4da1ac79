package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Owners;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.Map;

/** Metadata that all objects of a cluster share: its namespace, and the cluster as owner. */
final class OwnedMeta {

    private OwnedMeta() {}

    static ObjectMeta of(Intent intent, String name, Map<String, String> labels, Map<String, String> annotations) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(intent.namespace())
                .withLabels(labels)
                .withAnnotations(annotations)
                .withOwnerReferences(owner(intent))
                .build();
    }

    // The reference is complete, so that the SDK finds it in place and does not add its own, which controls nothing.
    private static OwnerReference owner(Intent intent) {
        var cluster = new AerospikeCluster();
        cluster.setMetadata(new ObjectMetaBuilder()
                .withName(intent.name())
                .withUid(intent.uid())
                .build());
        return Owners.controller(cluster);
    }
}
