package com.aerospike.operator.node;

/**
 * Raised by the parsers, which know the bytes but not whose they are; the session turns it into a {@link
 * NodeException}.
 */
final class MalformedAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedAnswer(String why) {
        super(why);
    }
}
