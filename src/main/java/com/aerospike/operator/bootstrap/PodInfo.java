package com.aerospike.operator.bootstrap;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Annotations of the own pod, one file each, as the downward API shows them. They appear after the pod was scheduled,
 * often while the init container already runs; an absent annotation is an empty file.
 */
final class PodInfo {

    static final String NODE_ADDRESSES = "node-addresses";
    static final String NETWORK_STATUS = "network-status";
    static final String OVERRIDE_RACK_ID = "override-rack-id";

    // The kubelet replaces a directory link, which a watch can miss on exotic file systems.
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);

    private final Path folder;
    private final Clock clock;
    private final Instant deadline;

    /** The deadline is one for all files. */
    PodInfo(Path folder, Clock clock, Duration patience) {
        this.folder = folder;
        this.clock = clock;
        this.deadline = clock.instant().plus(patience);
    }

    /** The content as it is now; empty when absent. */
    Optional<String> now(String file) {
        var path = folder.resolve(file);
        try {
            return Files.exists(path)
                    ? Optional.of(Files.readString(path).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new BootstrapException("read " + path + ": " + e.getMessage(), e);
        }
    }

    /** Waits for content; empty when the deadline passes first. */
    Optional<String> await(String file) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, ENTRY_CREATE, ENTRY_MODIFY);
            var content = now(file);
            for (var left = timeLeft(); content.isEmpty() && left.isPositive(); left = timeLeft()) {
                var pause = left.compareTo(LOOK_AT_LEAST_EVERY) < 0 ? left : LOOK_AT_LEAST_EVERY;
                var key = watch.poll(pause.toMillis() + 1, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
                content = now(file);
            }
            return content;
        } catch (IOException e) {
            throw new BootstrapException("watch " + folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BootstrapException("wait for " + folder.resolve(file) + ": interrupted", e);
        }
    }

    private Duration timeLeft() {
        return Duration.between(clock.instant(), deadline);
    }
}
