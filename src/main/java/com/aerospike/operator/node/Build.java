package com.aerospike.operator.node;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Version of the server program a node runs, by its own word. Suffixes such as {@code -rc1} or {@code -3-gabc} do not
 * order.
 */
public record Build(int major, int minor, int patch, int revision, String text) implements Comparable<Build> {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?(?:[^\\d.].*)?");
    private static final Comparator<Build> ORDER = Comparator.comparingInt(Build::major)
            .thenComparingInt(Build::minor)
            .thenComparingInt(Build::patch)
            .thenComparingInt(Build::revision);

    public static Optional<Build> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Build(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                part(found.group(3)),
                part(found.group(4)),
                text));
    }

    private static int part(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    public boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    /** Since 7.2 commands name a namespace with {@code namespace=}, before with {@code id=}. */
    String namespaceParameter(String namespace) {
        return (isAtLeast(7, 2) ? "namespace=" : "id=") + namespace;
    }

    @Override
    public int compareTo(Build other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
