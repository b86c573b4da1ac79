package com.aerospike.operator.kube;

import java.util.Objects;
import java.util.Optional;

/**
 * One generation of a rack: its id and its revision ({@code ""} when the rack has none). A rack whose revision changes
 * lives under two identities until the older one is empty.
 */
public record RackIdentity(int id, String revision) implements Comparable<RackIdentity> {

    /** The only rack of a cluster whose owner configured none. Users may not give this id to a rack of their own. */
    public static final int DEFAULT_ID = 0;

    public static final int MAX_ID = 1_000_000;

    public RackIdentity {
        revision = Objects.requireNonNullElse(revision, "");
    }

    public static RackIdentity of(int id) {
        return new RackIdentity(id, "");
    }

    /** Reads the identity back from the name of a StatefulSet or ConfigMap of {@code cluster}. */
    public static Optional<RackIdentity> ofStatefulSet(String cluster, String statefulSet) {
        if (!statefulSet.startsWith(cluster + "-")) {
            return Optional.empty();
        }
        var suffix = statefulSet.substring(cluster.length() + 1);
        int hyphen = suffix.indexOf('-');
        var id = PlainNumber.parse(hyphen < 0 ? suffix : suffix.substring(0, hyphen));
        var revision = hyphen < 0 ? "" : suffix.substring(hyphen + 1);
        boolean cutOff = hyphen >= 0 && revision.isEmpty();
        return id.isEmpty() || cutOff ? Optional.empty() : Optional.of(new RackIdentity(id.getAsInt(), revision));
    }

    public boolean hasRevision() {
        return !revision.isEmpty();
    }

    /** {@code <id>} or {@code <id>-<revision>}: what follows the cluster's name in the names of the rack's objects. */
    public String suffix() {
        return hasRevision() ? id + "-" + revision : Integer.toString(id);
    }

    @Override
    public int compareTo(RackIdentity other) {
        return id == other.id ? revision.compareTo(other.revision) : Integer.compare(id, other.id);
    }

    @Override
    public String toString() {
        return suffix();
    }
}
