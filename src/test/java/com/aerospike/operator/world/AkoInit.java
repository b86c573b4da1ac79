package com.aerospike.operator.world;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.api.v1.ServerStatus;
import com.aerospike.operator.bootstrap.Bootstrap;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.bootstrap.NodeAddresses;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.BootstrapInputs;
import com.aerospike.operator.cluster.observe.NodePorts;
import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stands for the init container of AKO 4.5. It prepares the server as ours does, but finds out by itself what the operator
 * tells ours, writes its result into the cluster's status and the pod's annotation, and leaves no message.
 */
final class AkoInit {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final KubernetesClient client;

    AkoInit(KubernetesClient client) {
        this.client = client;
    }

    /** True for a container of AKO's shape: it has no folder for annotations, since it asks the API itself. */
    static boolean concerns(Path root, Map<String, String> env) {
        return Files.notExists(root.resolve("podinfo")) && env.containsKey("CONFIG_MAP_NAME");
    }

    int run(Path root, Map<String, String> env, Clock clock, PrintStream out) throws IOException {
        var namespace = env.get("MY_POD_NAMESPACE");
        var pod = client.pods()
                .inNamespace(namespace)
                .withName(env.get("MY_POD_NAME"))
                .require();
        var cluster = client.resources(AerospikeCluster.class)
                .inNamespace(namespace)
                .withName(env.get("SERVICE"))
                .require();
        Files.writeString(
                root.resolve("configs").resolve(BootstrapInput.CONFIG_MAP_KEY),
                input(cluster, pod).toJson());
        Files.createDirectories(root.resolve("podinfo"));
        Files.writeString(root.resolve("podinfo/node-addresses"), addresses(pod).toJson());
        int code = new Bootstrap(new PlainFileDisks(), Duration.ZERO, out, out).prepare(root, env, clock);
        Files.delete(root.resolve("configs").resolve(BootstrapInput.CONFIG_MAP_KEY));
        Files.delete(root.resolve("podinfo/node-addresses"));
        Files.delete(root.resolve("podinfo"));
        var message = root.resolve(env.getOrDefault("TERMINATION_MESSAGE_PATH", "/dev/termination-log")
                .substring(1));
        var report = BootstrapReport.parse(Files.readString(message));
        Files.writeString(message, "");
        if (report.isPresent()) {
            record(cluster, pod, report.get());
            annotate(pod, Files.readString(root.resolve("etc/aerospike/aerospike.conf")));
        }
        return code;
    }

    private BootstrapInput input(AerospikeCluster cluster, Pod pod) {
        var intent =
                switch (new Guard(InitImage.NONE).admit(cluster)) {
                    case Admission.Admitted admitted -> Intent.of(admitted.effective());
                    case Admission.Refused refused -> throw new AssertionError(refused.violations());
                };
        var name = PodName.parse(intent.name(), pod.getMetadata().getName()).orElseThrow();
        return BootstrapInputs.of(intent, intent.rack(name.rack()).orElseThrow(), Map.of(), nodePorts(pod), Map.of());
    }

    private Map<String, NodePorts> nodePorts(Pod pod) {
        var name = pod.getMetadata().getName();
        var service = client.services()
                .inNamespace(pod.getMetadata().getNamespace())
                .withName(name)
                .get();
        return service == null
                ? Map.of()
                : Map.of(
                        name,
                        new NodePorts(service.getSpec().getPorts().stream()
                                .filter(port -> port.getNodePort() != null)
                                .collect(Collectors.toMap(port -> port.getName(), port -> port.getNodePort()))));
    }

    private NodeAddresses addresses(Pod pod) {
        var addresses = client.nodes()
                .withName(pod.getSpec().getNodeName())
                .require()
                .getStatus()
                .getAddresses();
        Map<String, String> byType = addresses.stream()
                .collect(Collectors.toMap(
                        address -> address.getType(), address -> address.getAddress(), (first, last) -> last));
        var claims =
                client.persistentVolumeClaims().inNamespace(pod.getMetadata().getNamespace()).list().getItems().stream()
                        .filter(claim -> claim.getMetadata()
                                .getName()
                                .endsWith("-" + pod.getMetadata().getName()))
                        .collect(Collectors.toMap(
                                claim -> claim.getMetadata().getAnnotations().get(Annotations.STORAGE_VOLUME),
                                claim -> claim.getMetadata().getUid()));
        return new NodeAddresses(
                byType.getOrDefault("InternalIP", ""),
                byType.getOrDefault("ExternalIP", ""),
                "",
                "",
                claims,
                List.copyOf(claims.keySet()));
    }

    private void record(AerospikeCluster cluster, Pod pod, BootstrapReport report) throws IOException {
        var entry = new PodStatus();
        entry.image = pod.getSpec().getContainers().getFirst().getImage();
        entry.initImage = pod.getSpec().getInitContainers().getFirst().getImage();
        entry.podIP = report.podIP();
        entry.hostInternalIP = report.hostInternalIP();
        entry.podPort = report.podPort();
        entry.servicePort = report.servicePort();
        entry.aerospike = new ServerStatus();
        entry.aerospike.clusterName = report.aerospike().clusterName();
        entry.aerospike.nodeID = report.aerospike().nodeID();
        entry.aerospike.accessEndpoints = report.aerospike().accessEndpoints();
        entry.initializedVolumes = report.initializedVolumes();
        entry.aerospikeConfigHash = report.aerospikeConfigHash();
        entry.networkPolicyHash = report.networkPolicyHash();
        entry.podSpecHash = report.podSpecHash();
        JsonNode patch = JSON.valueToTree(
                Map.of("status", Map.of("pods", Map.of(pod.getMetadata().getName(), entry))));
        client.resource(cluster).subresource("status").patch(PatchContext.of(PatchType.JSON_MERGE), patch.toString());
    }

    private void annotate(Pod pod, String conf) {
        JsonNode patch =
                JSON.valueToTree(Map.of("metadata", Map.of("annotations", Map.of(Annotations.AEROSPIKE_CONF, conf))));
        client.resource(pod).patch(PatchContext.of(PatchType.JSON_MERGE), patch.toString());
    }
}
