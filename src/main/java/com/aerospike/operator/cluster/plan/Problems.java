package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.observe.UnreadableSecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands in the way and needs a person, each with the field or object to look at and what to do. */
final class Problems {
    private final Intent intent;
    private final Snapshot seen;

    private Problems(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
    }

    static List<Problem> of(Intent intent, Snapshot seen, List<Step> steps, Collection<PodNeed> behind) {
        var problems = new Problems(intent, seen);
        var pods = new PodProblems(intent, seen);
        var servers = new ServerProblems(intent, seen);
        var found = new ArrayList<Problem>();
        seen.unreadableSecrets().forEach(secret -> found.add(problems.secret(secret)));
        seen.missingStorageClasses().forEach(name -> found.add(problems.storageClass(name)));
        found.addAll(servers.partitions());
        for (PodSeen pod : seen.pods()) {
            pods.of(pod).ifPresent(found::add);
            servers.of(pod).ifPresent(found::add);
        }
        found.addAll(obstacles(behind, found));
        steps.stream()
                .filter(step -> step instanceof Step.Await)
                .findFirst()
                .flatMap(step -> problems.overdue((Step.Await) step, steps))
                .ifPresent(found::add);
        found.sort(Comparator.comparing(Problem::kind));
        return List.copyOf(found);
    }

    /** What keeps a pod from being brought up to date, where it is not told in more detail already. */
    private static List<Problem> obstacles(Collection<PodNeed> behind, List<Problem> found) {
        return behind.stream()
                .filter(need -> need.obstacle().isPresent())
                .filter(need -> found.stream()
                        .noneMatch(problem -> problem.kind() == Problem.Kind.CHANGE_REFUSED
                                && problem.pod().equals(Optional.of(need.pod()))))
                .map(need -> new Problem(
                        Problem.Kind.CHANGE_BLOCKED,
                        Optional.of(need.pod()),
                        need.obstacle().get()))
                .toList();
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

    private Optional<Problem> overdue(Step.Await wait, List<Step> steps) {
        var since = Waiting.since(seen, wait, PodAtHand.of(intent, seen, steps));
        var waited = Duration.between(since, seen.at());
        return waited.compareTo(wait.deadline()) <= 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        Problem.Kind.WAIT_OVERDUE,
                        "waiting for %d minutes, longer than the expected %d: %s"
                                .formatted(waited.toMinutes(), wait.deadline().toMinutes(), wait.sentence())));
    }
}
