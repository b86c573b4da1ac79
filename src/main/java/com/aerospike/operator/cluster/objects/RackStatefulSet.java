package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The StatefulSet of a rack. Its pods are replaced by the operator alone, one safe step at a time. */
public final class RackStatefulSet {

    private RackStatefulSet() {}

    /**
     * The StatefulSet for {@code target}.
     *
     * @param live the one that exists, whatever its content
     * @return empty when there is nothing to hold
     */
    public static Optional<StatefulSet> of(Targets targets, RackTarget target, Optional<StatefulSet> live) {
        return switch (target) {
            case RackTarget.Wanted wanted -> Optional.of(wanted(targets, wanted, live));
            case RackTarget.Held held -> live.map(existing -> held(targets.intent(), held, existing));
        };
    }

    private static StatefulSet wanted(Targets targets, RackTarget.Wanted target, Optional<StatefulSet> live) {
        Intent intent = targets.intent();
        Map<String, String> labels = Labels.rack(intent.name(), target.identity());
        return new StatefulSetBuilder()
                .withMetadata(meta(intent, target.identity()))
                .withNewSpec()
                .withReplicas(target.replicas())
                .withServiceName(Names.headlessService(intent.name()))
                .withPodManagementPolicy("Parallel")
                .withNewUpdateStrategy()
                .withType("OnDelete")
                .endUpdateStrategy()
                .withNewSelector()
                .withMatchLabels(labels)
                .endSelector()
                .withTemplate(PodTemplate.of(intent, target.rack(), targets.initImage()))
                .withVolumeClaimTemplates(
                        live.map(RackStatefulSet::bornWith).orElseGet(() -> ClaimTemplates.of(target.rack())))
                .endSpec()
                .build();
    }

    /** Only the server's image follows the spec: a pod of the rack that is lost must not start with one that is no good. */
    private static StatefulSet held(Intent intent, RackTarget.Held target, StatefulSet live) {
        return new StatefulSetBuilder(live)
                .withMetadata(meta(intent, target.identity()))
                .editSpec()
                .withReplicas(target.replicas())
                .withVolumeClaimTemplates(bornWith(live))
                .editTemplate()
                .editSpec()
                .editMatchingContainer(container -> Containers.SERVER.equals(container.getName()))
                .withImage(intent.spec().image)
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .withStatus(null)
                .build();
    }

    private static ObjectMeta meta(Intent intent, RackIdentity rack) {
        return OwnedMeta.of(intent, Names.statefulSet(intent.name(), rack), Labels.rack(intent.name(), rack), Map.of());
    }

    // Claim templates can never change, not even their order; another storage needs another revision of the rack.
    private static List<PersistentVolumeClaim> bornWith(StatefulSet live) {
        return live.getSpec().getVolumeClaimTemplates().stream()
                .map(claim ->
                        new PersistentVolumeClaimBuilder(claim).withStatus(null).build())
                .toList();
    }
}
