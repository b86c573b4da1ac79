package com.aerospike.operator.cluster;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.apply.HeadlessServiceDependent;
import com.aerospike.operator.cluster.objects.apply.Watched;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator watches besides what its dependents watch by themselves: pods and claims, which the StatefulSet
 * controller makes and which the cluster does not own, so they are mapped to it by label; and Services, of which three
 * dependents share one cache.
 */
final class ClusterWatches {
    private ClusterWatches() {}

    static List<EventSource<?, AerospikeCluster>> of(EventSourceContext<AerospikeCluster> context) {
        return List.of(
                watch(Pod.class, "pods", context),
                watch(PersistentVolumeClaim.class, "claims", context),
                watch(Service.class, HeadlessServiceDependent.SERVICES, context));
    }

    private static <T extends HasMetadata> EventSource<?, AerospikeCluster> watch(
            Class<T> kind, String name, EventSourceContext<AerospikeCluster> context) {
        var configuration = InformerEventSourceConfiguration.from(kind, AerospikeCluster.class)
                .withName(name)
                .withLabelSelector(Watched.OURS)
                .withSecondaryToPrimaryMapper(ClusterWatches::cluster)
                .withNamespacesInheritedFromController()
                .build();
        return new InformerEventSource<>(configuration, context);
    }

    private static Set<ResourceID> cluster(HasMetadata object) {
        return Optional.ofNullable(object.getMetadata().getLabels())
                .map(labels -> labels.get(Labels.CLUSTER))
                .map(name -> Set.of(new ResourceID(name, object.getMetadata().getNamespace())))
                .orElse(Set.of());
    }
}
