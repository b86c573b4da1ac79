package com.aerospike.operator.cluster.observe;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Collection;
import java.util.List;

/** The objects that carry a cluster's label, wherever they were read. */
public record KubernetesObjects(
        Collection<StatefulSet> statefulSets,
        Collection<Pod> pods,
        Collection<PersistentVolumeClaim> claims,
        Collection<ConfigMap> configMaps,
        Collection<Service> services) {

    public static final KubernetesObjects NONE =
            new KubernetesObjects(List.of(), List.of(), List.of(), List.of(), List.of());
}
