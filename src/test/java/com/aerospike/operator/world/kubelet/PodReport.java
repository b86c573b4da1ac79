package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.HostIP;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.PodIP;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns what is known of a pod's containers into its status. */
final class PodReport {

    private final PodAddresses addresses;
    private final String started = Times.seconds(Instant.now());
    private final Map<String, PodCondition> conditions = new HashMap<>();

    PodReport(PodAddresses addresses) {
        this.addresses = addresses;
    }

    PodStatus status(Pod pod, List<ContainerRecord> inits, List<ContainerRecord> mains) {
        var waitsForInit = inits.stream()
                .filter(init -> !init.succeeded() && !init.running())
                .map(ContainerRecord::name)
                .toList();
        var initsDone = inits.stream().allMatch(ContainerRecord::succeeded);
        var unready = mains.stream()
                .filter(main -> !main.ready())
                .map(ContainerRecord::name)
                .toList();
        var begun = initsDone && mains.stream().anyMatch(main -> !main.neverRan());
        return new PodStatusBuilder()
                .withPhase(begun ? "Running" : "Pending")
                .withObservedGeneration(pod.getMetadata().getGeneration())
                .withStartTime(started)
                .withHostIP(addresses.hostText())
                .withHostIPs(new HostIP(addresses.hostText()))
                .withPodIP(addresses.podText())
                .withPodIPs(new PodIP(addresses.podText()))
                .withConditions(List.of(
                        condition("PodScheduled", true, "", ""),
                        condition("PodReadyToStartContainers", true, "", ""),
                        condition(
                                "Initialized",
                                initsDone,
                                "ContainersNotInitialized",
                                "containers with incomplete status: " + waitsForInit),
                        condition(
                                "ContainersReady",
                                unready.isEmpty(),
                                "ContainersNotReady",
                                "containers with unready status: " + unready),
                        condition(
                                "Ready",
                                unready.isEmpty(),
                                "ContainersNotReady",
                                "containers with unready status: " + unready)))
                .withInitContainerStatuses(new ArrayList<>(
                        inits.stream().map(ContainerRecord::toStatus).toList()))
                .withContainerStatuses(new ArrayList<>(
                        mains.stream().map(ContainerRecord::toStatus).toList()))
                .build();
    }

    private PodCondition condition(String type, boolean holds, String reason, String message) {
        var status = holds ? "True" : "False";
        var before = conditions.get(type);
        var since = before != null && before.getStatus().equals(status)
                ? before.getLastTransitionTime()
                : Times.seconds(Instant.now());
        var condition = new PodConditionBuilder()
                .withType(type)
                .withStatus(status)
                // Texts that are empty, not absent, take away those of an earlier patch.
                .withReason(holds ? "" : reason)
                .withMessage(holds ? "" : message)
                .withLastTransitionTime(since)
                .build();
        conditions.put(type, condition);
        return condition;
    }
}
