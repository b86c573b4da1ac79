package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.NodeConditionBuilder;
import io.fabric8.kubernetes.api.model.NodeDaemonEndpoints;
import io.fabric8.kubernetes.api.model.NodeDaemonEndpointsBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A node that exists in the API only.
 *
 * @param internalAddress in 127.0.0.0/8, where pods of the host network listen
 * @param externalAddress from a range that is reserved for documentation, so nothing answers there
 * @param kubeletPort where exec and logs are served, if they are
 */
public record FakeNode(
        String name, String zone, String internalAddress, String externalAddress, OptionalInt kubeletPort) {

    static final String ZONE = "topology.kubernetes.io/zone";
    static final String REGION = "topology.kubernetes.io/region";
    static final String HOST = "kubernetes.io/hostname";

    /** Room for every test: nothing is really used, so only the counters must never stop a pod. */
    private static final Map<String, Quantity> ROOM = Map.of(
            "cpu", new Quantity("1000"),
            "memory", new Quantity("4000Gi"),
            "ephemeral-storage", new Quantity("100Ti"),
            "pods", new Quantity("1000"));

    Node toObject() {
        return new NodeBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels(HOST, name)
                .addToLabels(ZONE, zone)
                .addToLabels(REGION, region())
                .addToLabels("kubernetes.io/os", "linux")
                .addToLabels("kubernetes.io/arch", "amd64")
                .endMetadata()
                .withNewStatus()
                .withCapacity(ROOM)
                .withAllocatable(ROOM)
                .addNewAddress(internalAddress, "InternalIP")
                .addNewAddress(externalAddress, "ExternalIP")
                .addNewAddress(name, "Hostname")
                // The API server is told to reach kubelets by this kind of address: one program serves them all.
                .addNewAddress("127.0.0.1", "InternalDNS")
                .withDaemonEndpoints(endpoints())
                .addToConditions(ready())
                .withNewNodeInfo()
                .withKubeletVersion("v1.37.2")
                .withOsImage("test world")
                .withOperatingSystem("linux")
                .withArchitecture("amd64")
                .withContainerRuntimeVersion("test://1.0")
                .withKernelVersion("test")
                .withMachineID(name)
                .withBootID(name)
                .withSystemUUID(name)
                .withKubeProxyVersion("")
                .endNodeInfo()
                .endStatus()
                .build();
    }

    private NodeDaemonEndpoints endpoints() {
        var endpoints = new NodeDaemonEndpointsBuilder();
        kubeletPort.ifPresent(port -> endpoints.withNewKubeletEndpoint(port));
        return endpoints.build();
    }

    NodeCondition ready() {
        return condition("True", "KubeletReady", "the test kubelet looks after this node");
    }

    /** As the control plane marks a node that it has not heard of for a while. */
    NodeCondition silent() {
        return condition("Unknown", "NodeStatusUnknown", "Kubelet stopped posting node status.");
    }

    private static NodeCondition condition(String status, String reason, String message) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new NodeConditionBuilder()
                .withType("Ready")
                .withStatus(status)
                .withReason(reason)
                .withMessage(message)
                .withLastHeartbeatTime(now)
                .withLastTransitionTime(now)
                .build();
    }

    /** Cloud zones are named after their region and a letter. */
    private String region() {
        return zone.replaceFirst("-[a-z0-9]+$", "");
    }
}
