package com.aerospike.operator.world.demo;

import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a pod of the API into what is shown of it. */
final class PodReading {
    private PodReading() {}

    /** @param port of the server, once the operator has told it */
    static PodView of(Pod pod, Optional<Integer> port) {
        var status = Optional.ofNullable(pod.getStatus()).orElseGet(PodStatus::new);
        var trouble = trouble(status);
        var stage = stage(pod, status, trouble);
        return new PodView(
                pod.getMetadata().getName(),
                rack(Optional.ofNullable(pod.getMetadata().getLabels()).orElse(Map.of())),
                Optional.ofNullable(pod.getSpec().getNodeName()),
                Optional.ofNullable(status.getPodIP())
                        .map(address -> port.map(known -> address + ":" + known).orElse(address)),
                tag(pod.getSpec().getContainers().getFirst().getImage()),
                stage,
                status.getContainerStatuses().stream()
                        .mapToInt(container ->
                                Optional.ofNullable(container.getRestartCount()).orElse(0))
                        .sum(),
                detail(stage, status, trouble));
    }

    /** What follows the colon of an image name; empty when a digest stands there instead. */
    static String tag(String image) {
        var name = image.substring(image.lastIndexOf('/') + 1);
        return name.contains("@") || !name.contains(":") ? "" : name.substring(name.indexOf(':') + 1);
    }

    private static Optional<String> rack(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(Labels.RACK_ID))
                .map(id -> Stream.of(id, labels.getOrDefault(Labels.RACK_REVISION, ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-")));
    }

    private static PodStage stage(Pod pod, PodStatus status, Optional<String> trouble) {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            return PodStage.STOPPING;
        }
        if (pod.getSpec().getNodeName() == null) {
            return PodStage.UNSCHEDULED;
        }
        if (trouble.isPresent() || "Failed".equals(status.getPhase())) {
            return PodStage.FAILED;
        }
        if (condition(status, "Ready", "True").isPresent()) {
            return PodStage.READY;
        }
        return condition(status, "Initialized", "True").isPresent() ? PodStage.STARTING : PodStage.PREPARING;
    }

    private static String detail(PodStage stage, PodStatus status, Optional<String> trouble) {
        return switch (stage) {
            case UNSCHEDULED -> condition(status, "PodScheduled", "False").orElse("");
            case FAILED ->
                trouble.or(() -> Optional.ofNullable(status.getMessage())).orElse("");
            case PREPARING, STARTING, READY, STOPPING -> "";
        };
    }

    /** The message of the condition if it has this status. */
    private static Optional<String> condition(PodStatus status, String type, String wanted) {
        return status.getConditions().stream()
                .filter(condition -> type.equals(condition.getType()) && wanted.equals(condition.getStatus()))
                .map(condition -> Optional.ofNullable(condition.getMessage()).orElse(""))
                .findFirst();
    }

    private static Optional<String> trouble(PodStatus status) {
        return Stream.of(status.getInitContainerStatuses(), status.getContainerStatuses())
                .flatMap(List::stream)
                .flatMap(container -> trouble(container).stream())
                .findFirst();
    }

    private static Optional<String> trouble(ContainerStatus container) {
        var state = Optional.ofNullable(container.getState()).orElseGet(ContainerState::new);
        var waiting = Optional.ofNullable(state.getWaiting())
                .filter(wait -> wait.getReason() != null && !ORDINARY_WAITS.contains(wait.getReason()))
                .map(wait -> wait.getReason() + messageOf(wait.getMessage()));
        return waiting.or(() -> Optional.ofNullable(state.getTerminated())
                .filter(end -> end.getExitCode() != null && end.getExitCode() != 0)
                .map(end -> "%s ended with code %d%s"
                        .formatted(container.getName(), end.getExitCode(), messageOf(end.getMessage()))));
    }

    private static final List<String> ORDINARY_WAITS = List.of("PodInitializing", "ContainerCreating");

    private static String messageOf(String message) {
        return message == null || message.isBlank() ? "" : ", " + message.strip();
    }
}
