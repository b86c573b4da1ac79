package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.LoadBalancer;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import java.util.Optional;

/** The load balancer's Service, while the spec has one. */
@KubernetesDependent(useSSA = BooleanWithUndefined.TRUE)
public class LoadBalancerDependent extends OptionalDependent<Service> {

    public static final String NAME = "load-balancer";

    public LoadBalancerDependent() {
        super(Service.class);
    }

    @Override
    Optional<Service> wanted(Intent intent) {
        return LoadBalancer.of(intent);
    }

    @Override
    String name(String cluster) {
        return Names.loadBalancer(cluster);
    }
}
