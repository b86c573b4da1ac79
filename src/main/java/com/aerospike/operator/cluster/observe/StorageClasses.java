package com.aerospike.operator.cluster.observe;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether the storage classes of claims exist. A claim of an unknown class waits for ever without saying why, so
 * it is worth asking, but only for claims that keep a pod from its node, and not at every look.
 */
public final class StorageClasses {
    private static final Duration ANSWER_KEPT = Duration.ofSeconds(10);

    /** A claim of a class that exists is bound in moments; asking before would cost every deployment a request. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private record Answer(boolean exists, Instant at) {}

    private final KubernetesClient client;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    public StorageClasses(KubernetesClient client) {
        this.client = client;
    }

    List<String> missing(List<PodSeen> pods, List<ClaimSeen> claims, Instant now) {
        return pods.stream()
                .filter(pod -> pod.stage() == PodSeen.Stage.UNSCHEDULED)
                .filter(pod -> Duration.between(pod.since(), now).compareTo(PATIENCE) > 0)
                .flatMap(pod -> claims.stream()
                        .filter(claim -> claim.pod().equals(pod.name().toString()) && !claim.bound()))
                .flatMap(claim -> claim.storageClass().stream())
                .distinct()
                .filter(name -> !exists(name, now))
                .sorted()
                .toList();
    }

    private boolean exists(String name, Instant now) {
        var known = answers.get(name);
        if (known != null && Duration.between(known.at(), now).compareTo(ANSWER_KEPT) < 0) {
            return known.exists();
        }
        boolean exists = client.storage().v1().storageClasses().withName(name).get() != null;
        answers.put(name, new Answer(exists, now));
        return exists;
    }
}
