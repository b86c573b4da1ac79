package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.Owners;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Ignore;
import io.javaoperatorsdk.operator.processing.dependent.CRUDKubernetesBulkDependentResource;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kinds of which a cluster owns several objects.
 *
 * <p>The SDK deletes every object that it is shown and that is not wanted. It is therefore shown the wanted and the
 * removable ones only, never one that the targets do not mention: that could be the StatefulSet of a rack with data.
 */
@Ignore
abstract class OwnedDependents<R extends HasMetadata> extends OwnedDependent<R>
        implements CRUDKubernetesBulkDependentResource<R, AerospikeCluster> {

    OwnedDependents(Class<R> kind) {
        super(kind);
    }

    /** The objects that shall be, given those that the cluster has. */
    abstract Collection<R> wanted(Targets targets, Map<ResourceID, R> owned);

    /** Names of the objects that shall be, as far as they can be. */
    abstract Stream<String> kept(Targets targets);

    /** Names of the objects that may go. */
    abstract Stream<String> removable(Targets targets);

    @Override
    public Map<ResourceID, R> desiredResources(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return wanted(targets(context), owned(cluster, context)).stream()
                .collect(Collectors.toMap(ResourceID::fromResource, object -> object));
    }

    @Override
    public Map<ResourceID, R> getSecondaryResources(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        Targets targets = targets(context);
        Set<ResourceID> mentioned = Stream.concat(kept(targets), removable(targets))
                .map(name -> new ResourceID(name, cluster.getMetadata().getNamespace()))
                .collect(Collectors.toSet());
        Map<ResourceID, R> objects = new HashMap<>(owned(cluster, context));
        objects.keySet().retainAll(mentioned);
        return objects;
    }

    /** Asked again, since this is the one way in which the SDK could lose somebody's data. */
    @Override
    public void deleteTargetResource(
            AerospikeCluster cluster, R object, ResourceID id, Context<AerospikeCluster> context) {
        if (mayGo(id, context)) {
            super.deleteTargetResource(cluster, object, id, context);
        }
    }

    boolean mayGo(ResourceID id, Context<AerospikeCluster> context) {
        return removable(targets(context)).anyMatch(id.getName()::equals);
    }

    private Map<ResourceID, R> owned(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        return context.getSecondaryResources(resourceType()).stream()
                .filter(object -> Owners.controls(cluster, object))
                .collect(Collectors.toMap(ResourceID::fromResource, object -> object));
    }
}
