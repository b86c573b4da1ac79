package com.aerospike.operator.node;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Identity of a node inside its cluster: a hexadecimal number. Configuration and status write it in lower case ({@code
 * 0a1}), nodes in upper case without leading zeros ({@code A1}); here there is only the second form, so equality is
 * plain.
 */
public record NodeId(String text) implements Comparable<NodeId> {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,16}");

    public NodeId {
        Objects.requireNonNull(text, "text");
        if (!HEX.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a node id: '" + text + "'");
        }
        text = Long.toHexString(Long.parseUnsignedLong(text, 16)).toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(String text) {
        return HEX.matcher(text).matches();
    }

    /** By number: the highest id of a cluster is its principal. */
    @Override
    public int compareTo(NodeId other) {
        return Long.compareUnsigned(number(), other.number());
    }

    private long number() {
        return Long.parseUnsignedLong(text, 16);
    }

    @Override
    public String toString() {
        return text;
    }
}
