package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.cluster.objects.RackConfigMap;
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
        return targets.wantedRacks().stream()
                .map(rack -> RackConfigMap.of(targets, rack))
                .toList();
    }

    @Override
    Stream<String> kept(Targets targets) {
        return targets.wantedRacks().stream()
                .map(rack -> Names.configMap(targets.intent().name(), rack.identity()));
    }

    @Override
    Stream<String> removable(Targets targets) {
        return targets.removable().racks().stream()
                .map(rack -> Names.configMap(targets.intent().name(), rack));
    }

    /** Keys of a foreign ConfigMap have other names. */
    @Override
    boolean foreignWouldMerge() {
        return true;
    }
}
