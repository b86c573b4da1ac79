package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.RackStatefulSet;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One StatefulSet a rack. */
@KubernetesDependent(useSSA = BooleanWithUndefined.TRUE, informer = @Informer(labelSelector = Watched.OURS))
public class StatefulSetDependent extends OwnedDependents<StatefulSet> {

    public static final String NAME = "stateful-sets";

    /** Its controller counts pods in its status, which makes a new version of it with every pod that starts. */
    private static final int ATTEMPTS = 4;

    public StatefulSetDependent() {
        super(StatefulSet.class);
    }

    /**
     * The replica count is part of every apply, so one that was made from an outdated cache, for example right after
     * another operator process has taken over, would end servers that nobody has judged or bring back some that left. The
     * API server therefore takes it only for the very StatefulSet that the plan has seen, or for one of the same size.
     */
    @Override
    public StatefulSet update(
            StatefulSet actual, StatefulSet desired, AerospikeCluster cluster, Context<AerospikeCluster> context) {
        var latest = actual;
        for (int attempts = 1; ; attempts++) {
            try {
                return apply(latest, desired, cluster, context);
            } catch (KubernetesClientException conflict) {
                if (conflict.getCode() != CONFLICT || attempts == ATTEMPTS) {
                    throw conflict;
                }
                latest = sameSize(actual, desired, context).orElseThrow(() -> conflict);
            }
        }
    }

    /** The StatefulSet as it is now, unless it has got another size. */
    private Optional<StatefulSet> sameSize(StatefulSet actual, StatefulSet desired, Context<AerospikeCluster> context) {
        return present(desired, context).filter(found -> size(found).equals(size(actual)));
    }

    StatefulSet apply(
            StatefulSet actual, StatefulSet desired, AerospikeCluster cluster, Context<AerospikeCluster> context) {
        desired.getMetadata().setResourceVersion(actual.getMetadata().getResourceVersion());
        return super.update(actual, desired, cluster, context);
    }

    Optional<StatefulSet> present(StatefulSet desired, Context<AerospikeCluster> context) {
        return Optional.ofNullable(context.getClient().resource(desired).get());
    }

    /** One that has changed since it was found to be of no use any more is looked at again before it goes. */
    @Override
    public void deleteTargetResource(
            AerospikeCluster cluster, StatefulSet found, ResourceID id, Context<AerospikeCluster> context) {
        if (mayGo(id, context)) {
            context.getClient().resource(found).lockResourceVersion().delete();
        }
    }

    private static Optional<Integer> size(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getReplicas());
    }

    @Override
    Collection<StatefulSet> wanted(Targets targets, Map<ResourceID, StatefulSet> owned) {
        String cluster = targets.intent().name();
        return targets.racks().stream()
                .flatMap(rack -> RackStatefulSet.of(
                        targets,
                        rack,
                        Optional.ofNullable(owned.get(new ResourceID(
                                Names.statefulSet(cluster, rack.identity()),
                                targets.intent().namespace()))))
                        .stream())
                .toList();
    }

    @Override
    Stream<String> kept(Targets targets) {
        return targets.racks().stream()
                .map(rack -> Names.statefulSet(targets.intent().name(), rack.identity()));
    }

    @Override
    Stream<String> removable(Targets targets) {
        return targets.removable().racks().stream()
                .map(rack -> Names.statefulSet(targets.intent().name(), rack));
    }
}
