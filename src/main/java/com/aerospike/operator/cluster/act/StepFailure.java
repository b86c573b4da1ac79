package com.aerospike.operator.cluster.act;

/** A step that could not be carried out. The message is the cause for people, without secrets. */
final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    StepFailure(String why) {
        super(why);
    }

    StepFailure(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
