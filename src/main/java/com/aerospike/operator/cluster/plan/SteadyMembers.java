package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pods of the cluster as it was complete last have servers that run since before it ceased to be ready? They were
 * members together with whatever fails now. A server that started later may have met nobody who had the data: it serves,
 * and proves nothing.
 */
final class SteadyMembers {
    private static final String READY = "Ready";

    /** The controller makes the claims of a pod right before it. */
    private static final Duration MADE_TOGETHER = Duration.ofSeconds(3);

    private final Snapshot seen;

    private SteadyMembers(Snapshot seen) {
        this.seen = seen;
    }

    /**
     * The pods of the completed cluster that are not steady, and those that came since and were not there all the time
     * after that, for copies may have moved to them. Empty when it is not known since when.
     */
    static Optional<Set<PodName>> missing(Intent completed, Snapshot seen) {
        var members = new SteadyMembers(seen);
        var before = Set.copyOf(completed.allPodNames());
        var since = seen.pods().stream()
                .filter(pod -> !before.contains(pod.name()) && !members.firstStart(pod))
                .map(PodSeen::name);
        return members.ceased()
                .map(moment -> Stream.concat(before.stream().filter(pod -> !members.runsSince(pod, moment)), since)
                        .collect(Collectors.toSet()));
    }

    /**
     * The server of a new pod runs since it came for the first time. A pod that was made anew finds the volumes of the one
     * before it; one without volumes may be any.
     */
    private boolean firstStart(PodSeen pod) {
        var claims = seen.claimsOf(pod.name().toString());
        return pod.serving()
                && pod.serverRestarts() == 0
                && pod.marks().applied().flatMap(Applied::restarted).isEmpty()
                && !claims.isEmpty()
                && claims.stream()
                        .noneMatch(claim -> claim.created().plus(MADE_TOGETHER).isBefore(pod.created()));
    }

    private Optional<Instant> ceased() {
        return seen.recorded().map(status -> status.conditions).stream()
                .flatMap(List::stream)
                .filter(condition -> READY.equals(condition.getType()) && "False".equals(condition.getStatus()))
                .map(Condition::getLastTransitionTime)
                .map(Instant::parse)
                .findFirst();
    }

    private boolean runsSince(PodName pod, Instant moment) {
        return seen.pod(pod).filter(PodSeen::serving).isPresent()
                && seen.servers().get(pod.toString()) instanceof NodeSeen.Answering node
                && node.facts()
                        .uptime()
                        .filter(uptime -> seen.at().minus(uptime).isBefore(moment))
                        .isPresent();
    }
}
