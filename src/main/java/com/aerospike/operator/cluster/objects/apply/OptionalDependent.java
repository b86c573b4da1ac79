package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Ignore;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Optional;

/** Kinds of which a cluster owns one object, or none if the spec says so. */
@Ignore
abstract class OptionalDependent<R extends HasMetadata> extends OwnedDependent<R> {

    OptionalDependent(Class<R> kind) {
        super(kind);
    }

    /** The object, if there shall be one. */
    abstract Optional<R> wanted(Intent intent);

    /** Its name, whether or not it shall be. */
    abstract String name(String cluster);

    @Override
    protected R desired(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return wanted(targets(context).intent()).orElseThrow();
    }

    @Override
    protected ResourceID targetSecondaryResourceID(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return id(cluster, this::name);
    }
}
