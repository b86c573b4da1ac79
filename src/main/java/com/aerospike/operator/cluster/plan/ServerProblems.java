package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.node.NamespaceFacts;
import com.aerospike.operator.node.RosterFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is wrong with servers as they tell it themselves, or by their silence. */
final class ServerProblems {
    /** A server that has just become ready may still refuse a connection. */
    private static final Duration SILENCE_GRACE = Duration.ofSeconds(30);

    /** A refused change is tried again, because a server may refuse for a moment; this often, then a person is asked. */
    private static final int ATTEMPTS = 3;

    private final Intent intent;
    private final Snapshot seen;

    ServerProblems(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
    }

    Optional<Problem> of(PodSeen pod) {
        return silence(pod).or(() -> refusedChange(pod));
    }

    private Optional<Problem> silence(PodSeen pod) {
        var name = pod.name().toString();
        return switch (seen.servers().get(name)) {
            case null -> Optional.empty();
            case NodeSeen.Answering answering -> Optional.empty();
            case NodeSeen.Closed closed ->
                problem(
                        Problem.Kind.LOGIN_REFUSED,
                        pod,
                        "the node of pod %s lets nobody in: %s; check the Secret of user admin in spec.aerospikeAccessControl",
                        name,
                        closed.why());
            // Where the pod is not ready either, its Kubernetes node is the story.
            case NodeSeen.Silent silent when !pod.serving() || !pod.ready() || recent(pod) -> Optional.empty();
            case NodeSeen.Silent silent ->
                problem(Problem.Kind.NODE_SILENT, pod, "the node of pod %s does not answer: %s", name, silent.why());
        };
    }

    /** Never a restart: the user asked for a live change, and a value that is refused live may keep a server from starting. */
    private Optional<Problem> refusedChange(PodSeen pod) {
        return pod.marks()
                .applied()
                .flatMap(Applied::refused)
                .filter(refusal -> !refusal.partly() && refusal.times() >= ATTEMPTS)
                .filter(refusal -> wantedHash(pod).equals(Optional.of(refusal.wantedHash())))
                .flatMap(refusal -> problem(
                        Problem.Kind.CHANGE_REFUSED,
                        pod,
                        "the server of pod %s refused a change of its settings %d times: %s; correct the value in spec.aerospikeConfig, or remove spec.enableDynamicConfigUpdate to have it done by restarts",
                        pod.name(),
                        refusal.times(),
                        refusal.said()));
    }

    private Optional<String> wantedHash(PodSeen pod) {
        return intent.rack(pod.name().rack()).map(rack -> rack.conf().hash());
    }

    /** Each namespace once: every node of a cluster tells of all partitions. */
    List<Problem> partitions() {
        var dead = new TreeMap<String, Long>();
        var unavailable = new TreeMap<String, Long>();
        seen.answering().values().stream()
                .flatMap(node -> node.facts().namespaces().stream())
                .forEach(namespace -> {
                    dead.merge(namespace.name(), namespace.deadPartitions(), Math::max);
                    if (hasRoster(namespace)) {
                        unavailable.merge(namespace.name(), namespace.unavailablePartitions(), Math::max);
                    }
                });
        var problems = new ArrayList<Problem>();
        dead.forEach((namespace, count) -> dead(namespace, count).ifPresent(problems::add));
        if (!comingBack()) {
            unavailable.forEach(
                    (namespace, count) -> unavailable(namespace, count).ifPresent(problems::add));
        }
        return problems;
    }

    private static Optional<Problem> dead(String namespace, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        Problem.Kind.PARTITIONS_LOST,
                        "namespace %s has %d dead partitions: too many of their copies were lost at once; bring lost volumes back if you can, then accept what is missing with `revive:namespace=%s` on every node and `recluster:`"
                                .formatted(namespace, count, namespace)));
    }

    private static Optional<Problem> unavailable(String namespace, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        Problem.Kind.PARTITIONS_LOST,
                        "namespace %s has %d unavailable partitions: nodes of its roster are missing; they serve again when those nodes are back"
                                .formatted(namespace, count)));
    }

    /** Before its first roster a namespace serves nothing, and that is no loss. */
    private static boolean hasRoster(NamespaceFacts namespace) {
        return namespace.roster().flatMap(RosterFacts::current).isPresent();
    }

    /** A pod that was made anew or restarted is on its way, and partitions come back with it. */
    private boolean comingBack() {
        return intent.allPodNames().stream()
                .map(seen::pod)
                .anyMatch(pod -> pod.isEmpty()
                        || !pod.get().serving() && pod.get().trouble().isEmpty());
    }

    private boolean recent(PodSeen pod) {
        return Duration.between(pod.since(), seen.at()).compareTo(SILENCE_GRACE) < 0;
    }

    private static Optional<Problem> problem(Problem.Kind kind, PodSeen pod, String format, Object... values) {
        return Optional.of(new Problem(kind, Optional.of(pod.name()), format.formatted(values)));
    }
}
