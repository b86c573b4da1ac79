package com.aerospike.operator.node;

/** The one way this package reports trouble with a node; {@link #failure()} tells the kinds apart. */
public final class NodeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient NodeFailure failure;

    public NodeException(NodeFailure failure) {
        super(failure.text());
        this.failure = failure;
    }

    NodeException(NodeFailure failure, Throwable cause) {
        super(failure.text(), cause);
        this.failure = failure;
    }

    public NodeFailure failure() {
        return failure;
    }

    /** Whether the node refused a login or a command with this code. */
    public boolean is(ResultCode code) {
        return switch (failure) {
            case NodeFailure.LoginRefused refused -> refused.code() == code;
            case NodeFailure.CommandRefused refused -> refused.code() == code;
            case NodeFailure.Unreachable ignored -> false;
            case NodeFailure.TimedOut ignored -> false;
            case NodeFailure.Disconnected ignored -> false;
            case NodeFailure.Untrusted ignored -> false;
            case NodeFailure.BadAnswer ignored -> false;
        };
    }
}
