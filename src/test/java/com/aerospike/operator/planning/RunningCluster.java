package com.aerospike.operator.planning;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.bootstrap.ServerReport;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.BootstrapInputs;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.objects.PodSpecHash;
import com.aerospike.operator.cluster.objects.PodTemplate;
import com.aerospike.operator.cluster.observe.KubernetesObjects;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.PodName;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;

/** A completed cluster whose pods all run what its resource wants, as the API server would show it. */
public final class RunningCluster {
    public static final String CREATED = "2026-03-01T09:00:00Z";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RunningCluster() {}

    /** @param spec YAML of {@code spec} */
    public static AerospikeCluster resource(String spec) {
        var cluster = Serialization.unmarshal(yaml(spec), AerospikeCluster.class);
        return switch (new Guard(InitImage.NONE).admit(cluster)) {
            case Admission.Admitted admitted -> admitted.effective();
            case Admission.Refused refused -> throw new AssertionError(refused.violations());
        };
    }

    public static String yaml(String spec) {
        return """
                apiVersion: asdb.aerospike.com/v1
                kind: AerospikeCluster
                metadata: {name: aero, namespace: db}
                spec:
                """ + spec.indent(2);
    }

    public static LiveCluster of(String spec) {
        var resource = resource(spec);
        resource.getMetadata().setUid("u-1");
        resource.getMetadata().setGeneration(1L);
        resource.getMetadata().setCreationTimestamp(CREATED);
        resource.setStatus(completed(resource));
        var intent = Intent.of(resource);
        var objects = new KubernetesObjects(
                intent.racks().stream().map(rack -> statefulSet(intent, rack)).toList(),
                intent.racks().stream()
                        .flatMap(rack -> intent.podNames(rack).stream().map(pod -> pod(intent, rack, pod)))
                        .toList(),
                List.of(),
                intent.racks().stream().map(rack -> configMap(intent, rack)).toList(),
                List.of());
        return new LiveCluster(resource, objects);
    }

    private static AerospikeClusterStatus completed(AerospikeCluster resource) {
        var status = JSON.convertValue(JSON.valueToTree(resource.getSpec()), AerospikeClusterStatus.class);
        status.pods = Map.of();
        status.conditions = List.of();
        return status;
    }

    private static StatefulSet statefulSet(Intent intent, RackIntent rack) {
        return new StatefulSetBuilder()
                .withNewMetadata()
                .withName(rack.statefulSet(intent.name()))
                .endMetadata()
                .withNewSpec()
                .withReplicas(rack.size())
                .endSpec()
                .build();
    }

    private static ConfigMap configMap(Intent intent, RackIntent rack) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(Names.configMap(intent.name(), rack.identity()))
                .endMetadata()
                .addToData("aerospike.template.conf", rack.confText())
                .addToData(
                        "bootstrap.json",
                        BootstrapInputs.of(intent, rack, Map.of(), Map.of(), Map.of())
                                .toJson())
                .build();
    }

    private static Pod pod(Intent intent, RackIntent rack, PodName name) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name.toString())
                .withUid("uid-" + name)
                .withCreationTimestamp(CREATED)
                .endMetadata()
                .withSpec(PodTemplate.of(intent, rack, "init:1").getSpec())
                .editSpec()
                .withNodeName("node-1")
                .endSpec()
                .withNewStatus()
                .withPodIP("10.1.1.1")
                .withHostIP("10.0.0.1")
                .addNewCondition()
                .withType("Ready")
                .withStatus("True")
                .withLastTransitionTime(CREATED)
                .endCondition()
                .addNewInitContainerStatus()
                .withName(Containers.INIT)
                .withNewState()
                .withNewTerminated()
                .withExitCode(0)
                .withMessage(report(intent, rack).toJson())
                .endTerminated()
                .endState()
                .endInitContainerStatus()
                .addNewContainerStatus()
                .withName(Containers.SERVER)
                .withReady(true)
                .withNewState()
                .withNewRunning()
                .endRunning()
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
    }

    private static BootstrapReport report(Intent intent, RackIntent rack) {
        return new BootstrapReport(
                "10.1.1.1",
                "10.0.0.1",
                "",
                3000,
                0,
                0,
                0,
                new ServerReport(intent.name(), "0a0", "", List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                Conf.hash(rack.confText()),
                NetworkPolicyHash.of(intent.spec().aerospikeNetworkPolicy),
                PodSpecHash.of(intent.spec().podSpec, rack.rack().effectivePodSpec),
                false,
                false,
                List.of(),
                List.of());
    }
}
