package com.aerospike.operator.world.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Compiles the control plane once and keeps the result; several processes that ask at once share one build. */
final class ProgramBuild {

    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(5);
    private static final int LINES_OF_A_FAILURE = 30;
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final ControlPlaneSource source;
    private final ProgramCache cache;
    private final Consumer<String> progress;
    private final String go;

    /** @param progress receives a line for people every few seconds */
    ProgramBuild(ControlPlaneSource source, ProgramCache cache, Consumer<String> progress) {
        this(source, cache, progress, "go");
    }

    /** @param go the compiler's program */
    ProgramBuild(ControlPlaneSource source, ProgramCache cache, Consumer<String> progress, String go) {
        this.go = go;
        this.source = source;
        this.cache = cache;
        this.progress = progress;
    }

    /** The executable, built under its lock if no process has built it before. */
    Path cachedOrBuilt() {
        var program = cache.program(source.fingerprint());
        if (Files.isExecutable(program)) {
            return program;
        }
        // A file lock keeps other processes out, but within one process it refuses instead of waiting.
        IN_THIS_PROCESS.lock();
        try {
            Files.createDirectories(program.getParent());
            try (var channel = FileChannel.open(cache.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lock(channel)) {
                if (!Files.isExecutable(program)) {
                    build(program);
                }
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("building the control plane into " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("building the control plane into " + program + " was interrupted", e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        var free = channel.tryLock();
        if (free != null) {
            return free;
        }
        progress.accept("control plane: waiting for another process that builds it");
        return channel.lock();
    }

    private void build(Path program) throws IOException, InterruptedException {
        requireGo();
        var unfinished = Files.createTempFile(program.getParent(), "unfinished-", "");
        var log = Files.createTempFile(program.getParent(), "build-", ".log");
        try {
            var command = new ProcessBuilder(
                            go,
                            "build",
                            "-v",
                            "-trimpath",
                            "-ldflags",
                            source.linkerFlags(),
                            "-o",
                            unfinished.toString(),
                            ".")
                    .directory(source.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment().put("CGO_ENABLED", "0");
            var process = command.start();
            try {
                follow(process, log);
            } finally {
                process.destroyForcibly();
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("building the control plane in " + source.folder() + ": go ended with "
                        + process.exitValue() + "\n" + tail(log, LINES_OF_A_FAILURE));
            }
            Files.move(unfinished, program, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(log);
        }
    }

    /** {@code go build -v} names each package when it starts on it: a measure of progress where there is no total. */
    private void follow(Process process, Path log) throws IOException, InterruptedException {
        var started = System.nanoTime();
        progress.accept("control plane: building it once from " + source.folder()
                + " (about 12 minutes on 2 cores with empty Go caches, seconds with full ones)");
        while (!process.waitFor(PROGRESS_EVERY.toSeconds(), TimeUnit.SECONDS)) {
            var packages = Files.readAllLines(log);
            progress.accept("control plane: building for %d s, %d packages compiled, now %s"
                    .formatted(
                            Duration.ofNanos(System.nanoTime() - started).toSeconds(),
                            packages.size(),
                            packages.isEmpty() ? "loading modules or linking" : packages.getLast()));
        }
    }

    private void requireGo() throws IOException, InterruptedException {
        var need = "it needs Go " + source.goVersion() + " or newer on the PATH, or a folder with the programs in "
                + Programs.FOLDER_SETTING;
        try {
            // Asked inside the module: there an old Go refuses, or fetches a newer one if it is allowed to.
            var process = new ProcessBuilder(go, "version")
                    .directory(source.folder().toFile())
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("building the control plane: " + need + "; go says: " + answer);
            }
        } catch (IOException e) {
            throw new IllegalStateException("building the control plane: there is no program " + go + "; " + need, e);
        }
    }

    private static String tail(Path log, int lines) throws IOException {
        List<String> all = Files.readAllLines(log);
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }
}
