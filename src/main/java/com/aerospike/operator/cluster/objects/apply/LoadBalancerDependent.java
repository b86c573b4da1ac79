package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.LoadBalancer;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.DependentResource;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import io.javaoperatorsdk.operator.processing.dependent.workflow.Condition;
import io.javaoperatorsdk.operator.processing.event.ResourceID;

/** The load balancer's Service, while the spec has one. */
@KubernetesDependent(useSSA = BooleanWithUndefined.TRUE)
public class LoadBalancerDependent extends OwnedDependent<Service> {

    public static final String NAME = "load-balancer";

    public LoadBalancerDependent() {
        super(Service.class);
    }

    @Override
    protected Service desired(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return LoadBalancer.of(targets(context).intent()).orElseThrow();
    }

    @Override
    protected ResourceID targetSecondaryResourceID(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return id(cluster, Names::loadBalancer);
    }

    /** Reconcile precondition; when it does not hold the SDK deletes the Service, if the cluster owns it. */
    public static class Wanted implements Condition<Service, AerospikeCluster> {
        @Override
        public boolean isMet(
                DependentResource<Service, AerospikeCluster> dependent,
                AerospikeCluster cluster,
                Context<AerospikeCluster> context) {
            return LoadBalancer.of(targets(context).intent()).isPresent();
        }
    }
}
