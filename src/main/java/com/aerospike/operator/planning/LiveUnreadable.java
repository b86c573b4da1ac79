package com.aerospike.operator.planning;

/** The live cluster could not be read; the message says what and why, for the person who asked. */
public final class LiveUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public LiveUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
