package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.cluster.objects.DisruptionBudget;
import com.aerospike.operator.cluster.objects.HeadlessService;
import com.aerospike.operator.cluster.objects.PodService;
import com.aerospike.operator.cluster.objects.RackConfigMap;
import com.aerospike.operator.cluster.objects.RackStatefulSet;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.PodName;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects as AKO 4.5 leaves them behind: the same but for what this operator does differently on purpose. */
public record AkoObjects(List<HasMetadata> objects) {

    /** What its pods run as. */
    public static final String SERVICE_ACCOUNT = "aerospike-operator-controller-manager";

    /** The source of a volume that pods have and the spec has lost; a pod does not start while it is missing. */
    public static final String OLD_SECRET = "old";

    public static AkoObjects of(Targets targets) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(HeadlessService.of(targets.intent()));
        targets.podServices().forEach(pod -> objects.add(podService(targets, pod)));
        DisruptionBudget.of(targets.intent()).ifPresent(objects::add);
        targets.wantedRacks().forEach(rack -> objects.add(configMap(targets, rack)));
        // Last, because pods ask for the rest as soon as they exist.
        targets.wantedRacks().forEach(rack -> objects.add(statefulSet(targets, rack)));
        return new AkoObjects(objects);
    }

    /** AKO creates its objects by plain requests, signed with the name that this operator uses too. */
    public void create(KubernetesClient client) {
        for (HasMetadata object : objects) {
            String path = "%s/%s/namespaces/%s/%s?fieldManager=aerospike-operator"
                    .formatted(
                            object.getApiVersion().contains("/") ? "/apis" : "/api",
                            object.getApiVersion(),
                            object.getMetadata().getNamespace(),
                            object.getPlural());
            client.raw(path, "POST", object);
        }
    }

    private static StatefulSet statefulSet(Targets targets, RackTarget.Wanted rack) {
        StatefulSet set = RackStatefulSet.of(targets, rack, Optional.empty()).orElseThrow();
        var pod = set.getSpec().getTemplate().getSpec();
        pod.setAutomountServiceAccountToken(null);
        pod.setServiceAccountName(SERVICE_ACCOUNT);
        var volumes = new ArrayList<>(pod.getVolumes());
        volumes.removeIf(volume -> volume.getName().equals("podinfo"));
        volumes.add(new VolumeBuilder()
                .withName("taken-out-meanwhile")
                .withNewSecret()
                .withSecretName(OLD_SECRET)
                .endSecret()
                .build());
        pod.setVolumes(volumes);
        Container init = pod.getInitContainers().stream()
                .filter(container -> container.getName().equals(Containers.INIT))
                .findFirst()
                .orElseThrow();
        init.setImage("aerospike/aerospike-kubernetes-init:2.5.3");
        init.setArgs(List.of());
        var mounts = new ArrayList<>(init.getVolumeMounts());
        mounts.removeIf(mount -> mount.getName().equals("podinfo"));
        init.setVolumeMounts(mounts);
        return set;
    }

    private static ConfigMap configMap(Targets targets, RackTarget.Wanted rack) {
        ConfigMap map = RackConfigMap.of(targets, rack);
        map.getData().remove("bootstrap.json");
        map.getData().put("initialize.sh", "#!/bin/bash");
        return map;
    }

    private static Service podService(Targets targets, PodName pod) {
        Service service = PodService.of(targets.intent(), pod);
        service.getMetadata().setLabels(Map.of());
        return service;
    }
}
