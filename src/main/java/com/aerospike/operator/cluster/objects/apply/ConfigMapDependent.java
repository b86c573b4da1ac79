package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.cluster.objects.RackConfigMap;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** One ConfigMap a rack. */
@KubernetesDependent(
        // The SDK would replace ConfigMaps as a whole, and with them what others have put there.
        useSSA = BooleanWithUndefined.TRUE,
        informer = @Informer(labelSelector = Watched.OURS))
public class ConfigMapDependent extends OwnedDependents<ConfigMap> {

    public static final String NAME = "config-maps";

    public ConfigMapDependent() {
        super(ConfigMap.class);
    }

    @Override
    Collection<ConfigMap> wanted(Targets targets, Map<ResourceID, ConfigMap> owned) {
        var reconfigured = targets.reconfiguredRacks().stream().flatMap(rack -> owned.values().stream()
                .filter(live -> live.getMetadata().getName().equals(name(targets, rack)))
                .map(live -> RackConfigMap.reconfigured(targets, rack, live)));
        return Stream.concat(targets.wantedRacks().stream().map(rack -> RackConfigMap.of(targets, rack)), reconfigured)
                .toList();
    }

    @Override
    Stream<String> kept(Targets targets) {
        return Stream.concat(targets.wantedRacks().stream(), targets.reconfiguredRacks().stream())
                .map(rack -> name(targets, rack));
    }

    @Override
    Stream<String> removable(Targets targets) {
        return targets.removable().racks().stream()
                .map(rack -> Names.configMap(targets.intent().name(), rack));
    }

    private static String name(Targets targets, RackTarget rack) {
        return Names.configMap(targets.intent().name(), rack.identity());
    }

    /** Keys of a foreign ConfigMap have other names. */
    @Override
    boolean foreignWouldMerge() {
        return true;
    }
}
