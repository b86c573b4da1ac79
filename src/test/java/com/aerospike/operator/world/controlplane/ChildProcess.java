package com.aerospike.operator.world.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One program as a child of this process, its output in a file.
 *
 * <p>Its standard input is a pipe that nobody writes to. A program that is told to ends when that pipe closes, so it
 * does not outlive this process however that dies.
 */
public final class ChildProcess implements AutoCloseable {

    private static final String END_WITH_STDIN = "CONTROLPLANE_END_WITH_STDIN";
    private static final int LINES_OF_A_FAILURE = 40;

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts the program; its output is appended to the file {@code log}. */
    public static ChildProcess start(String name, List<String> command, Path log, Map<String, String> environment) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put(END_WITH_STDIN, "yes");
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + name + " (" + command.getFirst() + ")", e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    /** Resident memory in MiB; only Linux tells. */
    public long residentMiB() {
        var status = Path.of("/proc", Long.toString(pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the memory of " + name + " from " + status, e);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Fails with the end of the log if the program has ended. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new ProcessEnded(name, process.exitValue(), lastLines());
        }
    }

    /** Asks it to end, and waits so long; true when it has ended. */
    public boolean terminate(long millis) {
        process.destroy();
        return ended(millis);
    }

    /** Ends it without a chance to clean up, as kill -9 does. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        if (!ended(TimeUnit.SECONDS.toMillis(10))) {
            throw new IllegalStateException(
                    "killing " + name + " (process " + pid() + "): it is still there after 10 s");
        }
    }

    private boolean ended(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("waiting for the end of " + name + " was interrupted", e);
        }
    }

    private String lastLines() {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            var all = lines.toList();
            return all.stream()
                    .skip(Math.max(0, all.size() - LINES_OF_A_FAILURE))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }
}
