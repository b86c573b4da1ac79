package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.admission.rules.CompletedCluster;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.asconfig.ConfException;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Snapshot;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Optional;

/** What was wanted when the cluster was completed last. */
public final class LastCompleted {
    private LastCompleted() {}

    /** Empty if it never was, and if the status was damaged since. */
    public static Optional<Intent> of(Intent intent, Snapshot seen) {
        var resource = resource(intent);
        seen.recorded().ifPresent(resource::setStatus);
        try {
            return CompletedCluster.of(resource)
                    .map(completed -> Intent.of(Defaults.apply(completed).cluster()));
        } catch (IllegalArgumentException | ConfException damaged) {
            return Optional.empty();
        }
    }

    /** A resource of the cluster's name, without spec and status. */
    static AerospikeCluster resource(Intent intent) {
        var resource = new AerospikeCluster();
        resource.setMetadata(new ObjectMetaBuilder()
                .withNamespace(intent.namespace())
                .withName(intent.name())
                .withUid(intent.uid())
                .build());
        return resource;
    }
}
