package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.cluster.objects.PodService;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** One Service a pod, where the network needs it. */
@KubernetesDependent(useSSA = BooleanWithUndefined.TRUE)
public class PodServiceDependent extends OwnedDependents<Service> {

    public static final String NAME = "pod-services";

    public PodServiceDependent() {
        super(Service.class);
    }

    @Override
    Collection<Service> wanted(Targets targets, Map<ResourceID, Service> owned) {
        return targets.podServices().stream()
                .map(pod -> PodService.of(targets.intent(), pod))
                .toList();
    }

    @Override
    Stream<String> kept(Targets targets) {
        return targets.podServices().stream().map(Names::podService);
    }

    @Override
    Stream<String> removable(Targets targets) {
        return targets.removable().podServices().stream().map(Names::podService);
    }
}
