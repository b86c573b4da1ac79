package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.DependentResource;
import io.javaoperatorsdk.operator.processing.dependent.workflow.Condition;

/**
 * Reconcile precondition of an {@link OptionalDependent}; when it does not hold the SDK deletes the object, if the cluster
 * owns it.
 */
public class Wanted implements Condition<HasMetadata, AerospikeCluster> {
    @Override
    public boolean isMet(
            DependentResource<HasMetadata, AerospikeCluster> dependent,
            AerospikeCluster cluster,
            Context<AerospikeCluster> context) {
        return dependent instanceof OptionalDependent<HasMetadata> optional
                && optional.wanted(TargetsInContext.of(context).intent()).isPresent();
    }
}
