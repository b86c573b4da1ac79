package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * When were all servers last seen as one whole cluster in which nothing was left to send?
 *
 * <p>Servers that run since then had a copy of everything and have taken part in every write since. One that started later
 * proves nothing, however whole the rest looks now: the one that fails may have served alone meanwhile, or have gone down
 * before it had sent what it took, and no other server tells that afterwards. So the moment is noted in the status while
 * all is well: where a node's own disks are used, which recovery may be allowed to give up, and anew only when a server has
 * started since, so that an idle cluster costs no writes.
 */
public final class LastWhole {
    private LastWhole() {}

    /** The moment to be noted after this look. */
    public static Optional<Instant> after(Intent intent, Snapshot seen) {
        if (!usesOwnDisks(intent)) {
            return Optional.empty();
        }
        var servers = RestHasAll.everMade(intent, seen).toList();
        return runSince(servers, seen) instanceof Verdict.No && RestHasAll.whole(servers, seen) instanceof Verdict.Yes
                ? Optional.of(seen.at())
                : noted(seen);
    }

    /** Of {@code servers}, those that answer run since a moment at which the cluster was whole. */
    public static Verdict runSince(List<PodName> servers, Snapshot seen) {
        var noted = noted(seen);
        if (noted.isEmpty()) {
            return Verdict.no("it was never noted that all servers had everything");
        }
        return servers.stream()
                .filter(pod -> startedAfter(noted.get(), pod, seen))
                .findFirst()
                .map(pod -> Verdict.no("the server of pod %s started after all had everything last, at %s"
                        .formatted(pod, noted.get())))
                .orElseGet(Verdict::yes);
    }

    private static boolean startedAfter(Instant moment, PodName pod, Snapshot seen) {
        return seen.servers().get(pod.toString()) instanceof NodeSeen.Answering node
                && node.facts()
                        .uptime()
                        .filter(uptime -> seen.at().minus(uptime).isBefore(moment))
                        .isEmpty();
    }

    private static Optional<Instant> noted(Snapshot seen) {
        try {
            return seen.recorded().map(status -> status.lastWhole).map(Instant::parse);
        } catch (DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    private static boolean usesOwnDisks(Intent intent) {
        return intent.racks().stream()
                .map(rack -> rack.storage().localStorageClasses)
                .anyMatch(classes -> classes != null && !classes.isEmpty());
    }
}
