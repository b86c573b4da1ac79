package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.cluster.objects.RackStatefulSet;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
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

    public StatefulSetDependent() {
        super(StatefulSet.class);
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
