package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.ClusterWhole;
import com.aerospike.operator.cluster.safety.RestartedServer;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Do all pods that are there to stay serve, and do their servers form one cluster? */
final class Formation {
    /** Pods are watched, so this only catches what no event tells. */
    private static final Duration POD_LOOK = Duration.ofSeconds(5);

    /** Bound pods of the same rack are held back a little for those that are not bound yet. */
    private static final Duration UNBOUND_LOOK = Duration.ofSeconds(1);

    /** The ports are in the answer to the write that made the Services, of which the SDK sends the writer no event. */
    private static final Duration PORTS_LOOK = Duration.ofMillis(300);

    /** Servers are not watched: somebody has to ask. */
    private static final Duration SERVER_LOOK = Duration.ofMillis(200);

    private static final int NAMED_PODS = 3;

    private final Intent intent;
    private final Snapshot seen;
    private final Targets targets;
    private final Map<String, PodNeed> needs;
    private final Set<PodName> excused;

    /**
     * @param targets which pods there shall be now
     * @param needs pods that run something else than is wanted, by name: of such a one a sidecar may fail, because its
     *     restart is what mends it
     * @param excused pods that are not waited for
     */
    Formation(Intent intent, Snapshot seen, Targets targets, Map<String, PodNeed> needs, Set<PodName> excused) {
        this.intent = intent;
        this.seen = seen;
        this.targets = targets;
        this.needs = needs;
        this.excused = excused;
    }

    Optional<Step.Await> await() {
        return nodePortsMissing().or(this::pods).or(this::restarting).or(this::cluster);
    }

    private Optional<Step.Await> nodePortsMissing() {
        if (!intent.network().podServices()) {
            return Optional.empty();
        }
        long missing = intent.allPodNames().stream()
                .filter(pod -> !seen.podServices().containsKey(pod.toString()))
                .count();
        return missing == 0
                ? Optional.empty()
                : Optional.of(wait(Awaited.NODE_PORTS, missing + " pod Services have no node port yet", PORTS_LOOK));
    }

    private Optional<Step.Await> pods() {
        var wanted = targets.pods();
        var missing = new ArrayList<String>();
        for (PodName name : wanted) {
            if (!excused.contains(name)) {
                state(seen.pod(name)).ifPresent(state -> missing.add(name + " " + state));
            }
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var named = String.join(", ", missing.subList(0, Math.min(NAMED_PODS, missing.size())));
        var more = missing.size() > NAMED_PODS ? " and %d more".formatted(missing.size() - NAMED_PODS) : "";
        var sentence =
                "%d of %d pods serve: %s%s".formatted(wanted.size() - missing.size(), wanted.size(), named, more);
        var unbound = seen.pods().stream().anyMatch(pod -> pod.stage() == PodSeen.Stage.UNSCHEDULED);
        return Optional.of(wait(Awaited.PODS, sentence, unbound ? UNBOUND_LOOK : POD_LOOK));
    }

    /** What keeps a pod from counting, empty when it serves. */
    private Optional<String> state(Optional<PodSeen> found) {
        if (found.isEmpty()) {
            return Optional.of("does not exist yet");
        }
        var pod = found.get();
        if (pod.terminating()) {
            return Optional.of("is being deleted");
        }
        return switch (pod.stage()) {
            case UNSCHEDULED -> Optional.of("has no node yet");
            case STARTING -> Optional.of("is starting");
            case RUNNING -> Optional.of("runs but is not ready");
            case SERVING ->
                pod.ready() || sidecarMayFail(pod)
                        ? Optional.empty()
                        : Optional.of("serves, but a sidecar is not ready");
        };
    }

    /** A first deployment is not complete before all of it works, whatever may fail later. */
    private boolean sidecarMayFail(PodSeen pod) {
        boolean ignored = Boolean.TRUE.equals(intent.spec().ignoreSidecarFailure) && seen.everCompleted();
        return ignored || needs.containsKey(pod.name().toString());
    }

    private Optional<Step.Await> restarting() {
        return seen.pods().stream()
                .filter(PodSeen::serving)
                .flatMap(pod -> RestartedServer.check(pod, seen) instanceof Verdict.No no
                        ? Optional.of(wait(Awaited.RESTART, no.because(), SERVER_LOOK)).stream()
                        : Optional.<Step.Await>empty().stream())
                .findFirst();
    }

    private Optional<Step.Await> cluster() {
        var expected = new TreeSet<String>();
        seen.pods().stream()
                .filter(PodSeen::serving)
                .forEach(pod -> expected.add(pod.name().toString()));
        return switch (ClusterWhole.check(expected, seen)) {
            case Verdict.Yes yes -> Optional.empty();
            case Verdict.No no -> Optional.of(wait(Awaited.CLUSTER, no.because(), SERVER_LOOK));
        };
    }

    private static Step.Await wait(Awaited what, String sentence, Duration lookAgain) {
        return new Step.Await(what, sentence, what.deadline(), lookAgain);
    }
}
