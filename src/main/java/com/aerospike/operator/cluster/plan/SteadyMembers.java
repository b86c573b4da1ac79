package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which pods of the cluster as it was complete last have servers that run since before it ceased to be ready? They were
 * members together with whatever fails now. A server that started later may have met nobody who had the data: it serves,
 * and proves nothing.
 */
final class SteadyMembers {
    private static final String READY = "Ready";

    private final Snapshot seen;

    private SteadyMembers(Snapshot seen) {
        this.seen = seen;
    }

    /** The pods of the completed cluster that are not steady; empty when it is not known what it was or since when. */
    static Optional<Set<PodName>> missing(Intent completed, Snapshot seen) {
        var members = new SteadyMembers(seen);
        return members.ceased().map(moment -> completed.allPodNames().stream()
                .filter(pod -> !members.runsSince(pod, moment))
                .collect(Collectors.toSet()));
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
