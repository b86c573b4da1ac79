package com.aerospike.operator.world.controlplane;

/** What kubectl printed, and how it ended. */
public record KubectlResult(int exitCode, String output, String errors) {

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** The output, if it succeeded. */
    public String orThrow() {
        if (exitCode != 0) {
            throw new IllegalStateException("kubectl ended with " + exitCode + ": " + errors.strip());
        }
        return output;
    }
}
