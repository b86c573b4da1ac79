package com.aerospike.operator.asconfig;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Version of the database server, for example 8.1.1.0. A part that was not written counts as zero, so 8.1.1 and
 * 8.1.1.0 are the same version.
 */
public record ServerVersion(int major, int minor, int patch, int hotfix) implements Comparable<ServerVersion> {

    private static final Pattern RUN = Pattern.compile("\\d++(?:\\.\\d++)++");
    private static final Comparator<ServerVersion> ORDER = Comparator.comparingInt(ServerVersion::major)
            .thenComparingInt(ServerVersion::minor)
            .thenComparingInt(ServerVersion::patch)
            .thenComparingInt(ServerVersion::hotfix);

    public static ServerVersion of(int major, int minor, int patch) {
        return new ServerVersion(major, minor, patch, 0);
    }

    /** The version named in a text such as {@code 8.1.1.0-rc2}: its longest run of numbers joined by dots. */
    public static Optional<ServerVersion> in(String text) {
        return longestRun(text).flatMap(ServerVersion::ofRun);
    }

    /** The longest run of at least two numbers joined by dots; of runs equally long the last one. */
    static Optional<String> longestRun(String text) {
        return RUN.matcher(text)
                .results()
                .map(match -> match.group())
                .reduce((best, next) -> next.length() >= best.length() ? next : best);
    }

    /** Empty when a number does not fit, as in a tag that ends in a time stamp. */
    static Optional<ServerVersion> ofRun(String run) {
        List<Integer> parts = new ArrayList<>(4);
        for (String part : run.split("\\.")) {
            if (part.length() > 9) {
                return Optional.empty();
            }
            parts.add(Integer.parseInt(part));
        }
        while (parts.size() < 4) {
            parts.add(0);
        }
        return Optional.of(new ServerVersion(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
    }

    /** This version without its hotfix number: the one that decides which parameters exist. */
    public ServerVersion base() {
        return of(major, minor, patch);
    }

    public boolean isAtLeast(ServerVersion other) {
        return compareTo(other) >= 0;
    }

    public boolean isAtLeast(int otherMajor, int otherMinor, int otherPatch) {
        return isAtLeast(of(otherMajor, otherMinor, otherPatch));
    }

    /** The first three numbers, for example {@code 8.1.1}. */
    public String baseText() {
        return major + "." + minor + "." + patch;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return baseText() + "." + hotfix;
    }
}
