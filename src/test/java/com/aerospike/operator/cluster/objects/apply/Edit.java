package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.LoadBalancerSpec;
import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.api.v1.ServerAttachment;
import com.aerospike.operator.api.v1.VolumeSource;
import com.aerospike.operator.api.v1.VolumeSpec;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.SecretVolumeSourceBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** What a user may do to the cluster of a golden folder, chosen where an apply could leave something behind. */
enum Edit {
    VOLUME_BECOMES_SECRET("sidecars-and-init-containers", cluster -> {
        VolumeSource source = new VolumeSource();
        source.secret = new SecretVolumeSourceBuilder().withSecretName("x").build();
        volume(cluster, "settings").source = source;
    }),
    HOST_PATH_BECOMES_CONFIG_MAP("sidecars-and-init-containers", cluster -> {
        VolumeSource source = new VolumeSource();
        source.configMap = new ConfigMapVolumeSourceBuilder().withName("x").build();
        volume(cluster, "certificates").source = source;
    }),
    VOLUME_IN_THE_MIDDLE("sidecars-and-init-containers", cluster -> {
        VolumeSpec added = new VolumeSpec();
        added.name = "added";
        added.source = new VolumeSource();
        added.source.emptyDir = new EmptyDirVolumeSource();
        added.aerospike = new ServerAttachment();
        added.aerospike.path = "/d";
        cluster.getSpec().storage.volumes.add(1, added);
    }),
    PROBE_ASKS_ANOTHER_WAY("sidecars-and-init-containers", cluster -> sidecar(cluster)
            .setLivenessProbe(new ProbeBuilder()
                    .withNewTcpSocket()
                    .withPort(new IntOrString(9145))
                    .endTcpSocket()
                    .build())),
    PROBE_AND_HOOK_REMOVED("sidecars-and-init-containers", cluster -> {
        sidecar(cluster).setLivenessProbe(null);
        sidecar(cluster).setLifecycle(null);
    }),
    IMAGE_PINNED("sidecars-and-init-containers", cluster -> {
        sidecar(cluster).setImage("example/exporter:2");
        sidecar(cluster).setResources(null);
    }),
    ENVIRONMENT_REORDERED("sidecars-and-init-containers", cluster -> {
        var variables = new ArrayList<>(sidecar(cluster).getEnv());
        Collections.reverse(variables);
        variables.add(1, new EnvVarBuilder().withName("ADDED").withValue("1").build());
        sidecar(cluster).setEnv(variables);
    }),
    SIDECAR_IN_FRONT("sidecars-and-init-containers", cluster -> {
        List<Container> sidecars = new ArrayList<>(pod(cluster).sidecars);
        sidecars.addFirst(
                new ContainerBuilder().withName("first").withImage("first:1").build());
        pod(cluster).sidecars = sidecars;
    }),
    MARKER_TO_THE_END("sidecars-and-init-containers", cluster -> {
        List<Container> containers = new ArrayList<>(pod(cluster).initContainers);
        containers.addLast(containers.remove(1));
        pod(cluster).initContainers = containers;
    }),
    POD_METADATA_REMOVED("sidecars-and-init-containers", cluster -> pod(cluster).metadata = null),
    NETWORK_OF_THE_NODE_LEFT("host-network", cluster -> {
        pod(cluster).hostNetwork = null;
        pod(cluster).dnsConfig = null;
        pod(cluster).securityContext = null;
    }),
    ADMIN_PORT_CLOSED(
            "host-network",
            cluster -> cluster.getSpec().aerospikeConfig.withObject("/network").remove("admin")),
    CONTAINER_SETTINGS_REMOVED("host-network", cluster -> {
        pod(cluster).aerospikeContainer = null;
        pod(cluster).imagePullSecrets = null;
    }),
    SCHEDULING_REMOVED("two-racks-in-zones", cluster -> {
        pod(cluster).affinity = null;
        pod(cluster).tolerations = null;
        pod(cluster).nodeSelector = null;
        cluster.getSpec().rackConfig.racks.getLast().podSpec = null;
    }),
    NODES_BLOCKED("two-racks-in-zones", cluster -> cluster.getSpec().k8sNodeBlockList = List.of("n1")),
    VOLUMES_REORDERED(
            "block-and-filesystem-volumes", cluster -> Collections.reverse(cluster.getSpec().storage.volumes)),
    SERVICES_PLAIN("load-balancer", cluster -> {
        cluster.getSpec().seedsFinderServices.loadBalancer = new LoadBalancerSpec();
        cluster.getSpec().headlessService = null;
    });

    private final String folder;
    private final Consumer<AerospikeCluster> change;

    Edit(String folder, Consumer<AerospikeCluster> change) {
        this.folder = folder;
        this.change = change;
    }

    String folder() {
        return folder;
    }

    Consumer<AerospikeCluster> change() {
        return change;
    }

    private static PodSpec pod(AerospikeCluster cluster) {
        return cluster.getSpec().podSpec;
    }

    private static Container sidecar(AerospikeCluster cluster) {
        return pod(cluster).sidecars.getFirst();
    }

    private static VolumeSpec volume(AerospikeCluster cluster, String name) {
        return cluster.getSpec().storage.volumes.stream()
                .filter(volume -> volume.name.equals(name))
                .findFirst()
                .orElseThrow();
    }
}
