package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.NamespaceIntent;
import com.aerospike.operator.kube.PodName;
import java.util.Collection;
import java.util.Optional;

/**
 * Every record has a copy on a node that is not among those away: they are fewer than its copies, or all of one rack
 * while its copies are in several. A cluster has no more copies of anything than it has nodes. Pods that fail count like
 * those that are to be stopped, for a node that is down serves nobody, whoever brought it down.
 */
public final class OthersHaveCopies {
    private OthersHaveCopies() {}

    /** @param away pods that are down and pods that would be, together */
    public static Verdict check(Collection<PodName> away, Intent intent) {
        long nodes = away.stream().distinct().count();
        long racks = away.stream().map(PodName::rack).distinct().count();
        // The copies of a cluster of one rack are all in that rack, whatever its namespaces are called.
        boolean severalRacks = intent.racks().stream()
                        .filter(rack -> rack.size() > 0)
                        .map(rack -> rack.identity().id())
                        .distinct()
                        .count()
                > 1;
        int all = intent.allPodNames().size();
        return intent.racks().stream()
                .flatMap(rack -> rack.namespaces().stream())
                .flatMap(namespace ->
                        objection(namespace, Math.min(namespace.replicationFactor(), all), severalRacks, nodes, racks)
                                .stream())
                .findFirst()
                .map(Verdict::no)
                .orElseGet(Verdict::yes);
    }

    private static Optional<String> objection(
            NamespaceIntent namespace, int copies, boolean severalRacks, long nodes, long racks) {
        boolean elsewhere = nodes < copies || namespace.rackAware() && severalRacks && racks < Math.min(copies, 2);
        return elsewhere
                ? Optional.empty()
                : Optional.of("with %d nodes of %d racks away none may be left of the %d copies in namespace %s"
                        .formatted(nodes, racks, copies, namespace.name()));
    }
}
