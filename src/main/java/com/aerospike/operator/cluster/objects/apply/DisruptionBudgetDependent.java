package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.DisruptionBudget;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import java.util.Optional;

/** The disruption budget, unless the spec disables it. */
@KubernetesDependent(useSSA = BooleanWithUndefined.TRUE, informer = @Informer(labelSelector = Watched.OURS))
public class DisruptionBudgetDependent extends OptionalDependent<PodDisruptionBudget> {

    public static final String NAME = "disruption-budget";

    public DisruptionBudgetDependent() {
        super(PodDisruptionBudget.class);
    }

    @Override
    Optional<PodDisruptionBudget> wanted(Intent intent) {
        return DisruptionBudget.of(intent);
    }

    @Override
    String name(String cluster) {
        return Names.disruptionBudget(cluster);
    }
}
