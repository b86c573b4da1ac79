package com.aerospike.operator.asconfig.document;

/** Ends the reading of a text; does not leave the package. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position position;

    UnreadableException(Position position, String message) {
        super(message, null, false, false);
        this.position = position;
    }

    Position position() {
        return position;
    }
}
