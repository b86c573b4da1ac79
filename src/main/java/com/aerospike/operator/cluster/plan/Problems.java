package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.observe.UnreadableSecret;
import com.aerospike.operator.kube.Containers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands in the way and needs a person, each with the field or object to look at and what to do. */
final class Problems {
    /** A pod is unschedulable for moments while its claims are being bound; that is no news. */
    private static final Duration SCHEDULING_GRACE = Duration.ofSeconds(15);

    /** A server that has just become ready may still refuse a connection. */
    private static final Duration SILENCE_GRACE = Duration.ofSeconds(30);

    private final Intent intent;
    private final Snapshot seen;

    private Problems(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
    }

    static List<Problem> of(Intent intent, Snapshot seen, List<Step> steps) {
        var problems = new Problems(intent, seen);
        var found = new ArrayList<Problem>();
        seen.unreadableSecrets().forEach(secret -> found.add(problems.secret(secret)));
        seen.missingStorageClasses().forEach(name -> found.add(problems.storageClass(name)));
        for (PodSeen pod : seen.pods()) {
            pod.trouble().flatMap(trouble -> problems.pod(pod, trouble)).ifPresent(found::add);
            problems.server(pod).ifPresent(found::add);
        }
        steps.stream()
                .filter(step -> step instanceof Step.Await)
                .findFirst()
                .flatMap(step -> problems.overdue((Step.Await) step))
                .ifPresent(found::add);
        found.sort(Comparator.comparing(Problem::kind));
        return List.copyOf(found);
    }

    private Problem secret(UnreadableSecret secret) {
        return new Problem(
                Problem.Kind.SECRET_UNREADABLE,
                "%s: Secret %s/%s %s".formatted(secret.path(), intent.namespace(), secret.name(), secret.why()));
    }

    private Problem storageClass(String name) {
        return new Problem(
                Problem.Kind.STORAGE_CLASS_MISSING,
                "%s: storage class %s does not exist; create it or name one of `kubectl get storageclass`"
                        .formatted(storageClassPath(name), name));
    }

    private String storageClassPath(String name) {
        var volumes = intent.racks().stream()
                .flatMap(rack -> rack.volumes().stream())
                .filter(volume -> volume.source != null && volume.source.persistentVolume != null)
                .filter(volume -> name.equals(volume.source.persistentVolume.storageClass))
                .map(volume -> volume.name)
                .distinct()
                .toList();
        return "spec.storage.volumes[%s].source.persistentVolume.storageClass".formatted(String.join(",", volumes));
    }

    private Optional<Problem> pod(PodSeen pod, PodTrouble trouble) {
        var name = pod.name().toString();
        return switch (trouble) {
            case PodTrouble.ImageUnavailable image ->
                problem(
                        Problem.Kind.IMAGE_UNAVAILABLE,
                        "%s: image %s of container %s in pod %s cannot be pulled (%s); correct the image or give its registry's pull secret",
                        imagePath(image.container()),
                        image.image(),
                        image.container(),
                        name,
                        image.message());
            case PodTrouble.InitFailed init ->
                problem(Problem.Kind.INIT_FAILED, "pod %s cannot be prepared: %s", name, init.message());
            case PodTrouble.CrashLooping crash ->
                problem(
                        crash.container().equals(Containers.SERVER)
                                ? Problem.Kind.SERVER_FAILED
                                : Problem.Kind.SIDECAR_FAILED,
                        "container %s of pod %s ends again and again (exit code %d: %s); see `kubectl logs -n %s %s -c %s --previous`",
                        crash.container(),
                        name,
                        crash.exitCode(),
                        crash.message(),
                        intent.namespace(),
                        name,
                        crash.container());
            case PodTrouble.Failed failed ->
                problem(Problem.Kind.POD_FAILED, "pod %s failed: %s", name, failed.message());
            case PodTrouble.Unschedulable none when recent(pod, SCHEDULING_GRACE) -> Optional.empty();
            case PodTrouble.Unschedulable none ->
                problem(Problem.Kind.UNSCHEDULABLE, "pod %s fits no node: %s", name, none.message());
        };
    }

    private static String imagePath(String container) {
        return switch (container) {
            case Containers.SERVER -> "spec.image";
            case Containers.INIT -> "spec.podSpec.aerospikeInitContainer";
            default -> "spec.podSpec.sidecars[" + container + "].image";
        };
    }

    private Optional<Problem> server(PodSeen pod) {
        var name = pod.name().toString();
        return switch (seen.servers().get(name)) {
            case null -> Optional.empty();
            case NodeSeen.Answering answering -> Optional.empty();
            case NodeSeen.Closed closed ->
                problem(
                        Problem.Kind.LOGIN_REFUSED,
                        "the node of pod %s lets nobody in: %s; check the Secret of user admin in spec.aerospikeAccessControl",
                        name,
                        closed.why());
            case NodeSeen.Silent silent when !pod.serving() || recent(pod, SILENCE_GRACE) -> Optional.empty();
            case NodeSeen.Silent silent ->
                problem(Problem.Kind.NODE_SILENT, "the node of pod %s does not answer: %s", name, silent.why());
        };
    }

    private Optional<Problem> overdue(Step.Await wait) {
        var waited = Duration.between(Waiting.since(seen, wait), seen.at());
        return waited.compareTo(wait.deadline()) <= 0
                ? Optional.empty()
                : problem(
                        Problem.Kind.WAIT_OVERDUE,
                        "waiting for %d minutes, longer than the expected %d: %s",
                        waited.toMinutes(),
                        wait.deadline().toMinutes(),
                        wait.sentence());
    }

    private boolean recent(PodSeen pod, Duration grace) {
        return Duration.between(pod.since(), seen.at()).compareTo(grace) < 0;
    }

    private static Optional<Problem> problem(Problem.Kind kind, String format, Object... values) {
        return Optional.of(new Problem(kind, format.formatted(values)));
    }
}
