package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.DisruptionBudget;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.DependentResource;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import io.javaoperatorsdk.operator.processing.dependent.workflow.Condition;
import io.javaoperatorsdk.operator.processing.event.ResourceID;

/** The disruption budget, unless the spec disables it. */
@KubernetesDependent(useSSA = BooleanWithUndefined.TRUE, informer = @Informer(labelSelector = Watched.OURS))
public class DisruptionBudgetDependent extends OwnedDependent<PodDisruptionBudget> {

    public static final String NAME = "disruption-budget";

    public DisruptionBudgetDependent() {
        super(PodDisruptionBudget.class);
    }

    @Override
    protected PodDisruptionBudget desired(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return DisruptionBudget.of(targets(context).intent()).orElseThrow();
    }

    @Override
    protected ResourceID targetSecondaryResourceID(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return id(cluster, Names::disruptionBudget);
    }

    /** Reconcile precondition; when it does not hold the SDK deletes the budget, if the cluster owns it. */
    public static class Wanted implements Condition<PodDisruptionBudget, AerospikeCluster> {
        @Override
        public boolean isMet(
                DependentResource<PodDisruptionBudget, AerospikeCluster> dependent,
                AerospikeCluster cluster,
                Context<AerospikeCluster> context) {
            return DisruptionBudget.of(targets(context).intent()).isPresent();
        }
    }
}
