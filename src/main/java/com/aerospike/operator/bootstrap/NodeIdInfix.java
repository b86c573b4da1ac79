package com.aerospike.operator.bootstrap;

import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The letter between rack id and ordinal in a server's node id. Two revisions of a rack run side by side during a
 * rollout, with equal rack ids and ordinals, so only this letter keeps their node ids apart. A server reads a node id
 * as a hexadecimal number, which leaves the letters a to f; a pod keeps its letter for life, because strong consistency
 * rosters name nodes by id.
 */
public final class NodeIdInfix {

    /** Racks without a revision. */
    static final String WITHOUT_REVISION = "a";

    private static final List<String> LETTERS = List.of("b", "c", "d", "e", "f");
    private static final String FIRST_WITH_REVISION = LETTERS.getFirst();

    private NodeIdInfix() {}

    /** The letter in a stored node id such as {@code 2a1}; empty when there is none. */
    public static Optional<String> in(String nodeId) {
        return nodeId.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'f')
                .mapToObj(c -> String.valueOf((char) c))
                .findFirst();
    }

    /**
     * The letter of pods of {@code rack} that have none yet.
     *
     * @param nodeIds node ids in the cluster's status, by pod name
     */
    public static String of(String cluster, RackIdentity rack, Map<String, String> nodeIds) {
        if (!rack.hasRevision()) {
            return WITHOUT_REVISION;
        }
        var ofThisRevision = new TreeSet<String>();
        var ofOtherRevisions = new TreeSet<String>();
        nodeIds.forEach((pod, nodeId) -> PodName.parse(cluster, pod)
                .map(PodName::rack)
                .filter(other -> other.id() == rack.id())
                .ifPresent(
                        other -> in(nodeId).ifPresent((other.equals(rack) ? ofThisRevision : ofOtherRevisions)::add)));
        if (!ofThisRevision.isEmpty()) {
            return ofThisRevision.first();
        }
        // More than five revisions of a rack at once do not happen: a rollout has two.
        return LETTERS.stream()
                .filter(letter -> !ofOtherRevisions.contains(letter))
                .findFirst()
                .orElse(FIRST_WITH_REVISION);
    }

    /** The letter a pod uses: its own, else its rack's, else the first free one. */
    static String of(BootstrapInput input, String pod) {
        if (input.revision().isEmpty()) {
            return WITHOUT_REVISION;
        }
        return Stream.of(input.pod(pod).nodeIdInfix(), input.nodeIdInfix())
                .filter(letter -> !letter.isEmpty())
                .findFirst()
                .orElse(FIRST_WITH_REVISION);
    }
}
