package com.aerospike.operator.kube;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One generation of a rack: its id and its revision ({@code ""} when the rack has none). A rack whose revision changes
 * lives under two identities until the older one is empty.
 */
public record RackIdentity(int id, String revision) implements Comparable<RackIdentity> {

    /** The only rack of a cluster whose owner configured none. Users may not give this id to a rack of their own. */
    public static final int DEFAULT_ID = 0;

    public static final int MAX_ID = 1_000_000;

    private static final Pattern SUFFIX = Pattern.compile("(0|[1-9]\\d{0,8})(?:-(.+))?");
    private static final Comparator<RackIdentity> ORDER =
            Comparator.comparingInt(RackIdentity::id).thenComparing(RackIdentity::revision);

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
        Matcher suffix = SUFFIX.matcher(statefulSet.substring(cluster.length() + 1));
        return suffix.matches()
                ? Optional.of(new RackIdentity(Integer.parseInt(suffix.group(1)), suffix.group(2)))
                : Optional.empty();
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
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return suffix();
    }
}
