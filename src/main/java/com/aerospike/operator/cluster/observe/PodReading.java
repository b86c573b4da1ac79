package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.PodName;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a pod of the API into what the operator needs to know of it. */
final class PodReading {
    /** Waiting reasons with which a kubelet says that an image cannot be had, the last two unknown to AKO. */
    private static final Set<String> IMAGE_REASONS = Set.of(
            "ErrImagePull",
            "ImagePullBackOff",
            "ImageInspectError",
            "RegistryUnavailable",
            "InvalidImageName",
            "ErrImageNeverPull");

    private PodReading() {}

    static PodSeen read(PodName name, Pod pod) {
        var server = container(pod.getSpec().getContainers(), Containers.SERVER);
        var init = container(pod.getSpec().getInitContainers(), Containers.INIT);
        return new PodSeen(
                name,
                pod.getMetadata().getUid(),
                Instant.parse(pod.getMetadata().getCreationTimestamp()),
                Optional.ofNullable(pod.getSpec().getNodeName()).filter(node -> !node.isEmpty()),
                Optional.ofNullable(pod.getStatus().getPodIP()).filter(ip -> !ip.isEmpty()),
                server.map(Container::getImage).orElse(""),
                init.map(Container::getImage),
                stage(pod),
                conditionTrue(pod, "Ready"),
                pod.getMetadata().getDeletionTimestamp() != null,
                server.map(container -> container.getReadinessProbe() != null).orElse(false),
                serverRestarts(pod),
                since(pod),
                trouble(pod),
                annotation(pod, Annotations.NODE_ADDRESSES),
                report(pod),
                Optional.ofNullable(pod.getStatus().getHostIP()).filter(ip -> !ip.isEmpty()),
                failingSince(pod),
                PodShape.of(pod.getSpec()),
                marks(pod));
    }

    private static PodMarks marks(Pod pod) {
        return new PodMarks(
                annotation(pod, Annotations.APPLIED).flatMap(Applied::parse),
                annotation(pod, Annotations.AEROSPIKE_CONF),
                annotation(pod, Annotations.EVICTION_BLOCKED).isPresent(),
                annotation(pod, Annotations.NETWORK_STATUS).orElse(""),
                annotation(pod, Annotations.OVERRIDE_RACK_ID).orElse(""));
    }

    private static Optional<String> annotation(Pod pod, String key) {
        return Optional.ofNullable(pod.getMetadata().getAnnotations()).map(annotations -> annotations.get(key));
    }

    /** The earliest of what tells of the trouble; a kubelet may say one thing later than the other. */
    private static Optional<Instant> failingSince(Pod pod) {
        if (trouble(pod).isEmpty()) {
            return Optional.empty();
        }
        return Stream.of("PodScheduled", "Ready", "Initialized")
                .flatMap(type -> condition(pod, type).stream())
                .filter(condition -> "False".equals(condition.getStatus()))
                .map(PodCondition::getLastTransitionTime)
                .filter(time -> time != null)
                .map(Instant::parse)
                .min(Instant::compareTo)
                .or(() -> Optional.of(Instant.parse(pod.getMetadata().getCreationTimestamp())));
    }

    private static Optional<Container> container(List<Container> containers, String name) {
        return containers.stream()
                .filter(container -> container.getName().equals(name))
                .findFirst();
    }

    private static PodSeen.Stage stage(Pod pod) {
        if (pod.getSpec().getNodeName() == null || pod.getSpec().getNodeName().isEmpty()) {
            return PodSeen.Stage.UNSCHEDULED;
        }
        var server = statuses(pod)
                .filter(status -> status.getName().equals(Containers.SERVER))
                .findFirst();
        var running = server.filter(
                status -> status.getState() != null && status.getState().getRunning() != null);
        if (running.isEmpty()) {
            return PodSeen.Stage.STARTING;
        }
        return Boolean.TRUE.equals(running.get().getReady()) ? PodSeen.Stage.SERVING : PodSeen.Stage.RUNNING;
    }

    private static int serverRestarts(Pod pod) {
        return statuses(pod)
                .filter(status -> status.getName().equals(Containers.SERVER))
                .map(ContainerStatus::getRestartCount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    private static boolean conditionTrue(Pod pod, String type) {
        return condition(pod, type)
                .map(found -> "True".equals(found.getStatus()))
                .orElse(false);
    }

    private static Optional<PodCondition> condition(Pod pod, String type) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst();
    }

    /** Since when the pod is in its present state: the latest change of what decides its readiness. */
    private static Instant since(Pod pod) {
        return Stream.of("Ready", "PodScheduled")
                .flatMap(type -> condition(pod, type).stream())
                .map(PodCondition::getLastTransitionTime)
                .filter(time -> time != null)
                .map(Instant::parse)
                .findFirst()
                .orElseGet(() -> Instant.parse(pod.getMetadata().getCreationTimestamp()));
    }

    private static Optional<PodTrouble> trouble(Pod pod) {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            return Optional.empty();
        }
        if ("Failed".equals(pod.getStatus().getPhase())) {
            var reason = Optional.ofNullable(pod.getStatus().getReason()).orElse("Failed");
            var message = Optional.ofNullable(pod.getStatus().getMessage()).orElse("no message");
            return Optional.of(new PodTrouble.Failed(reason + ": " + message));
        }
        var unschedulable = condition(pod, "PodScheduled")
                .filter(found -> "False".equals(found.getStatus()))
                .filter(found -> Set.of("Unschedulable", "SchedulerError").contains(found.getReason()));
        if (unschedulable.isPresent()) {
            return Optional.of(new PodTrouble.Unschedulable(unschedulable.get().getMessage()));
        }
        return Stream.concat(pod.getStatus().getInitContainerStatuses().stream(), statuses(pod))
                .flatMap(status -> trouble(status).stream())
                .findFirst();
    }

    private static Optional<PodTrouble> trouble(ContainerStatus status) {
        var waiting = Optional.ofNullable(status.getState()).map(state -> state.getWaiting());
        var imageTrouble = waiting.filter(state -> IMAGE_REASONS.contains(state.getReason()))
                .<PodTrouble>map(
                        state -> new PodTrouble.ImageUnavailable(status.getName(), status.getImage(), text(state)));
        if (imageTrouble.isPresent()) {
            return imageTrouble;
        }
        var crashing = waiting.map(ContainerStateWaiting::getReason)
                .filter(reason -> reason.startsWith("Crash") || reason.endsWith("Error"));
        var ended = Stream.of(status.getState(), status.getLastState())
                .filter(state -> state != null && state.getTerminated() != null)
                .map(state -> state.getTerminated())
                .filter(state -> state.getExitCode() != 0)
                .findFirst();
        if (crashing.isEmpty() && (ended.isEmpty() || Boolean.TRUE.equals(status.getReady()))) {
            return Optional.empty();
        }
        int exitCode = ended.map(ContainerStateTerminated::getExitCode).orElse(0);
        var message = ended.map(ContainerStateTerminated::getMessage)
                .filter(text -> text != null && !text.isBlank())
                .or(() -> crashing)
                .orElse("ended with exit code " + exitCode);
        if (status.getName().equals(Containers.INIT)) {
            return Optional.of(new PodTrouble.InitFailed(exitCode, message));
        }
        // A server that ended once and is being started again is not in trouble yet; the kubelet says when it is.
        return crashing.map(reason -> new PodTrouble.CrashLooping(status.getName(), exitCode, message));
    }

    private static String text(ContainerStateWaiting state) {
        return Optional.ofNullable(state.getMessage())
                .filter(message -> !message.isBlank())
                .orElse(state.getReason());
    }

    private static Optional<BootstrapReport> report(Pod pod) {
        return pod.getStatus().getInitContainerStatuses().stream()
                .filter(status -> status.getName().equals(Containers.INIT))
                .flatMap(status -> Stream.of(status.getState(), status.getLastState()))
                .filter(state -> state != null && state.getTerminated() != null)
                .map(state -> state.getTerminated())
                .filter(ended -> ended.getExitCode() == 0)
                .flatMap(ended -> BootstrapReport.parse(
                        Optional.ofNullable(ended.getMessage()).orElse(""))
                        .stream())
                .findFirst();
    }

    private static Stream<ContainerStatus> statuses(Pod pod) {
        return pod.getStatus().getContainerStatuses().stream();
    }
}
