package com.aerospike.operator.bootstrap;

/** A pod cannot be prepared; the message is one line that names what is wrong and what helps. */
public final class BootstrapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BootstrapException(String message) {
        super(message);
    }

    public BootstrapException(String message, Throwable cause) {
        super(message, cause);
    }
}
