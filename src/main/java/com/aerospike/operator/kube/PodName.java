package com.aerospike.operator.kube;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A server pod by its meaning; {@link #toString()} is its name in Kubernetes. Ordered by rack, then by ordinal. */
public record PodName(String cluster, RackIdentity rack, int ordinal) implements Comparable<PodName> {

    // A revision may hold hyphens, so only the first and the last part of the suffix have a fixed meaning.

    /** Empty when {@code pod} is not a name this operator gives to a pod of {@code cluster}. */
    public static Optional<PodName> parse(String cluster, String pod) {
        int hyphen = pod.lastIndexOf('-');
        var ordinal = PlainNumber.parse(pod.substring(hyphen + 1));
        if (hyphen < 1 || ordinal.isEmpty()) {
            return Optional.empty();
        }
        return RackIdentity.ofStatefulSet(cluster, pod.substring(0, hyphen))
                .map(rack -> new PodName(cluster, rack, ordinal.getAsInt()));
    }

    /** The pods that a StatefulSet of this size makes, in the order of their ordinals. */
    public static List<PodName> ofRack(String cluster, RackIdentity rack, int size) {
        return IntStream.range(0, size)
                .mapToObj(ordinal -> new PodName(cluster, rack, ordinal))
                .toList();
    }

    public String statefulSet() {
        return Names.statefulSet(cluster, rack);
    }

    @Override
    public int compareTo(PodName other) {
        int clusters = cluster.compareTo(other.cluster);
        int racks = clusters == 0 ? rack.compareTo(other.rack) : clusters;
        return racks == 0 ? Integer.compare(ordinal, other.ordinal) : racks;
    }

    @Override
    public String toString() {
        return statefulSet() + "-" + ordinal;
    }
}
