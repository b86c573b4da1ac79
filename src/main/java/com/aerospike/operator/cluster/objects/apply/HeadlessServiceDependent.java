package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.HeadlessService;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import io.javaoperatorsdk.operator.processing.event.ResourceID;

/** The headless Service. */
@KubernetesDependent(useSSA = BooleanWithUndefined.TRUE)
public class HeadlessServiceDependent extends OwnedDependent<Service> {

    public static final String NAME = "headless-service";

    /** Name of the event source that all dependents of Services share; the reconciler registers it. */
    public static final String SERVICES = "services";

    public HeadlessServiceDependent() {
        super(Service.class);
    }

    @Override
    protected Service desired(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return HeadlessService.of(targets(context).intent());
    }

    @Override
    protected ResourceID targetSecondaryResourceID(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return id(cluster, Names::headlessService);
    }
}
