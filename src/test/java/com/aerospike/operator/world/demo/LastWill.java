package com.aerospike.operator.world.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends other processes when this one dies without a chance to do so. A small shell waits for the end of a pipe that
 * only this process holds open, and the system closes that pipe however the process ends.
 */
final class LastWill implements AutoCloseable {

    private static final String WAIT_AND_KILL = "read -r nothing; kill -9 \"$@\"";

    private final Process shell;

    private LastWill(Process shell) {
        this.shell = shell;
    }

    static LastWill killing(List<ProcessHandle> others) {
        var command = new ArrayList<>(List.of("sh", "-c", WAIT_AND_KILL, "last-will"));
        others.forEach(other -> command.add(Long.toString(other.pid())));
        try {
            return new LastWill(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "starting a shell that would end processes " + command.subList(4, command.size()), e);
        }
    }

    /** Leaves the others alone. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
