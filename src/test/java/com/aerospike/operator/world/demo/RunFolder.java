package com.aerospike.operator.world.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The folder of a run, for the reader: what leads to the cluster while it lives, and the logs, which stay.
 *
 * @param path below the build's folder, so that a clean build removes it
 */
record RunFolder(Path path) {

    static RunFolder prepare(Path path) {
        var folder = new RunFolder(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.logs());
            // Who can read the kubeconfig is the administrator of the demo's cluster.
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));
            try (var old = Files.newDirectoryStream(folder.logs())) {
                for (var log : old) {
                    Files.delete(log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("preparing folder " + path, e);
        }
        return folder;
    }

    Path kubeconfig() {
        return path.resolve("kubeconfig");
    }

    Path kubectl() {
        return path.resolve("kubectl");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /**
     * Writes a script that calls kubectl for this cluster.
     *
     * @param command the words that start kubectl
     * @param cache for what it remembers of the API, away from the user's own clusters
     */
    void writeKubectl(List<String> command, Path cache) {
        var words = command.stream().map(RunFolder::quoted).collect(Collectors.joining(" "));
        var script = """
            #!/bin/sh
            # kubectl for the cluster of the demo that wrote this; of no use once the demo has ended.
            KUBECONFIG=%s KUBECACHEDIR=%s exec %s "$@"
            """.formatted(quoted(kubeconfig().toString()), quoted(cache.toString()), words);
        try {
            Files.writeString(kubectl(), script);
            Files.setPosixFilePermissions(kubectl(), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + kubectl(), e);
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Lets the logs in this folder, and not those deeper down, be read from here while they are being written. */
    void linkLogs(Path from) {
        forEachLog(from, log -> {
            var link = logs().resolve(log.getFileName());
            if (!Files.isSymbolicLink(link)) {
                Files.createSymbolicLink(link, log);
            }
        });
    }

    /** Copies these logs in place of the links, before their owner removes them. */
    void keepLogs(Path from) {
        forEachLog(from, log -> {
            var copy = logs().resolve(log.getFileName());
            Files.deleteIfExists(copy);
            Files.copy(log, copy);
        });
    }

    private interface LogWork {
        void on(Path log) throws IOException;
    }

    private void forEachLog(Path from, LogWork work) {
        try (var found = Files.newDirectoryStream(from, "*.log")) {
            for (var log : found) {
                work.on(log);
            }
        } catch (NoSuchFileException e) {
            // On an interrupt all owners clean up at the same time, and nobody reads logs after that.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("keeping logs of " + from + " in " + logs(), e);
        }
    }

    /** Removes what leads to a cluster that is there no more. */
    void forgetCluster() {
        try (var found = Files.newDirectoryStream(logs(), Files::isSymbolicLink)) {
            Files.deleteIfExists(kubectl());
            Files.deleteIfExists(kubeconfig());
            for (var link : found) {
                Files.delete(link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing kubectl and kubeconfig from " + path, e);
        }
    }

    /** The path as somebody in this working directory would type it. */
    static String typed(Path file) {
        var here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }
}
