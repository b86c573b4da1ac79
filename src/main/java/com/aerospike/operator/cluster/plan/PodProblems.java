package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.change.ConfigChange;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.Containers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is wrong with a pod as Kubernetes tells it. */
final class PodProblems {
    /** A pod is unschedulable for moments while its claims are being bound; that is no news. */
    private static final Duration SCHEDULING_GRACE = Duration.ofSeconds(15);

    private static final Duration DELETION_GRACE = Duration.ofMinutes(5);

    private static final int NAMED_CHANGES = 3;

    private final Intent intent;
    private final Snapshot seen;

    PodProblems(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
    }

    Optional<Problem> of(PodSeen pod) {
        return pod.trouble().flatMap(trouble -> trouble(pod, trouble)).or(() -> lostNode(pod));
    }

    private Optional<Problem> trouble(PodSeen pod, PodTrouble trouble) {
        return switch (trouble) {
            case PodTrouble.ImageUnavailable image ->
                problem(
                        Problem.Kind.IMAGE_UNAVAILABLE,
                        pod,
                        "%s: image %s of container %s in pod %s cannot be pulled (%s); correct the image or give its registry's pull secret",
                        imagePath(image.container()),
                        image.image(),
                        image.container(),
                        pod.name(),
                        image.message());
            case PodTrouble.InitFailed init ->
                problem(Problem.Kind.INIT_FAILED, pod, "pod %s cannot be prepared: %s", pod.name(), init.message());
            case PodTrouble.CrashLooping crash when crash.container().equals(Containers.SERVER) -> server(pod, crash);
            case PodTrouble.CrashLooping crash ->
                problem(
                        Problem.Kind.SIDECAR_FAILED,
                        pod,
                        "container %s of pod %s ends again and again (exit code %d: %s); see `%s`",
                        crash.container(),
                        pod.name(),
                        crash.exitCode(),
                        LastWords.of(crash.message()).text(),
                        logs(pod, crash.container()));
            case PodTrouble.Failed failed ->
                problem(Problem.Kind.POD_FAILED, pod, "pod %s failed: %s", pod.name(), failed.message());
            case PodTrouble.Unschedulable none when recent(pod) -> Optional.empty();
            case PodTrouble.Unschedulable none ->
                problem(Problem.Kind.UNSCHEDULABLE, pod, "pod %s fits no node: %s", pod.name(), none.message());
        };
    }

    private Optional<Problem> server(PodSeen pod, PodTrouble.CrashLooping crash) {
        var words = LastWords.of(crash.message());
        return problem(
                Problem.Kind.SERVER_FAILED,
                pod,
                "the server of pod %s ends again and again (exit code %d: %s)%s; see `%s`",
                pod.name(),
                crash.exitCode(),
                words.text(),
                suspicion(words, ChangedParameters.of(intent, seen, pod.name().rack())),
                logs(pod, crash.container()));
    }

    private static String suspicion(LastWords words, List<ConfigChange> changed) {
        var named = words.named(changed);
        if (!named.isEmpty()) {
            return ", its log names what was changed: %s; correct it or take it back".formatted(LastWords.texts(named));
        }
        if (changed.isEmpty()) {
            return "";
        }
        var told = changed.subList(0, Math.min(NAMED_CHANGES, changed.size()));
        var more = changed.size() > told.size() ? " and %d more".formatted(changed.size() - told.size()) : "";
        return ", changed since it last worked: %s%s; correct this or take it back"
                .formatted(LastWords.texts(told), more);
    }

    /**
     * A kubelet that is gone reports nothing any more: its containers seem to run as they did, while Kubernetes has
     * declared the pod not ready. Nobody can tell from here whether the machine is dead or only cut off.
     */
    private Optional<Problem> lostNode(PodSeen pod) {
        boolean frozen = pod.stage() == PodSeen.Stage.SERVING && !pod.ready();
        if (!frozen || pod.node().isEmpty() || !(pod.terminating() ? overdue(pod) : silent(pod))) {
            return Optional.empty();
        }
        return problem(
                Problem.Kind.NODE_LOST,
                pod,
                "pod %s is on node %s, which reports nothing any more, and its server does not answer; if the machine is gone for good, delete the Node object, or the pod by `kubectl delete pod -n %s %s --force`",
                pod.name(),
                pod.node().get(),
                intent.namespace(),
                pod.name());
    }

    private boolean silent(PodSeen pod) {
        return seen.servers().get(pod.name().toString()) instanceof NodeSeen.Silent;
    }

    /** A pod that is being deleted is not asked any more; one whose kubelet lives is gone long before. */
    private boolean overdue(PodSeen pod) {
        return Duration.between(pod.since(), seen.at()).compareTo(DELETION_GRACE) > 0;
    }

    private static String imagePath(String container) {
        return switch (container) {
            case Containers.SERVER -> "spec.image";
            case Containers.INIT -> "spec.podSpec.aerospikeInitContainer";
            default -> "spec.podSpec.sidecars[" + container + "].image";
        };
    }

    private String logs(PodSeen pod, String container) {
        return "kubectl logs -n %s %s -c %s --previous".formatted(intent.namespace(), pod.name(), container);
    }

    private boolean recent(PodSeen pod) {
        return Duration.between(pod.since(), seen.at()).compareTo(SCHEDULING_GRACE) < 0;
    }

    private static Optional<Problem> problem(Problem.Kind kind, PodSeen pod, String format, Object... values) {
        return Optional.of(new Problem(kind, Optional.of(pod.name()), format.formatted(values)));
    }
}
