package com.aerospike.operator.asconfig;

import java.util.OptionalInt;

/**
 * A configuration that cannot be written as {@code aerospike.conf}, or a text that is none. The message names the key
 * or the line, never a value: values may be secrets.
 */
public final class ConfException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    private ConfException(int line, String message) {
        super(message);
        this.line = line;
    }

    static ConfException atLine(int line, String message) {
        return new ConfException(line, "line " + line + ": " + message);
    }

    static ConfException atKey(String path, String message) {
        return new ConfException(0, path + ": " + message);
    }

    /** Line of the text counted from 1; empty when a tree was to be written. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
