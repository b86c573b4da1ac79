package com.aerospike.operator.world.controlplane;

/** A program that should go on running has ended. */
public final class ProcessEnded extends IllegalStateException {

    private static final String PORT_TAKEN = "address already in use";

    private final boolean portTaken;

    ProcessEnded(String name, int exitCode, String lastLines) {
        super(name + " ended with " + exitCode + "; its last lines:\n" + lastLines);
        this.portTaken = lastLines.contains(PORT_TAKEN);
    }

    /** True when somebody took the port between its choice and its use; another choice helps. */
    boolean portTaken() {
        return portTaken;
    }
}
