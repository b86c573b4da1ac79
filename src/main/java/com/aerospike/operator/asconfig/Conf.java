package com.aerospike.operator.asconfig;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The text form {@code aerospike.conf} of a configuration.
 *
 * <p>The text is part of the contract with clusters that an earlier operator started: it must not change by a byte, or
 * their pods would seem to run another configuration.
 */
public final class Conf {

    private Conf() {}

    /**
     * Writes a configuration (the value of {@code aerospikeConfig}) as text.
     *
     * @throws ConfException if two items of one list share a name, a typed section has no type, or a value holds a line
     *     break, which could smuggle further parameters into the file
     */
    public static String render(ObjectNode config) {
        return new ConfWriter().write(config);
    }

    /**
     * Reads a text back into the tree it was written from. Sizes and times with a unit become plain numbers.
     *
     * @throws ConfException with the line, if the text is no {@code aerospike.conf}
     */
    public static ObjectNode parse(String text) {
        return new ConfReader(text).read();
    }

    /**
     * Fingerprint of a text as 40 hexadecimal digits (RIPEMD-160). The rack number and switched-on benchmarks do not
     * count, because neither makes a running server out of date.
     */
    public static String hash(String text) {
        return ConfHash.of(text);
    }
}
