package com.aerospike.operator.cluster.act;

/** A step that could not be carried out. The message is the cause for people, without secrets. */
public class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public StepFailure(String why) {
        super(why);
    }

    public StepFailure(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
