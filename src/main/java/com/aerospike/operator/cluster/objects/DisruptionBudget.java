package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How many pods node drains may take away at once; absent when the spec disables it. */
public final class DisruptionBudget {

    private DisruptionBudget() {}

    public static Optional<PodDisruptionBudget> of(Intent intent) {
        return Boolean.TRUE.equals(intent.spec().disablePDB) ? Optional.empty() : Optional.of(budget(intent));
    }

    private static PodDisruptionBudget budget(Intent intent) {
        Map<String, String> labels = Labels.cluster(intent.name());
        return new PodDisruptionBudgetBuilder()
                .withMetadata(OwnedMeta.of(intent, Names.disruptionBudget(intent.name()), labels, Map.of()))
                .withNewSpec()
                .withMaxUnavailable(Objects.requireNonNullElse(intent.spec().maxUnavailable, new IntOrString(1)))
                .withNewSelector()
                .withMatchLabels(labels)
                .endSelector()
                .endSpec()
                .build();
    }
}
