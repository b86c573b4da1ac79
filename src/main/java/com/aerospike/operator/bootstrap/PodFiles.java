package com.aerospike.operator.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Reads what the rack's ConfigMap holds and writes what the server container reads. */
final class PodFiles {

    static final String TEMPLATE = "aerospike.template.conf";
    static final String PEERS = "peers";
    private static final String FEATURES = "features.conf";
    private static final String OWNER_WRITES = "rw-r--r--";
    private static final String FOLDER = "rwxr-xr-x";

    private final PodPaths paths;

    PodFiles(PodPaths paths) {
        this.paths = paths;
    }

    /** A key of the ConfigMap that must be there. */
    String config(String key) {
        var file = paths.configs().resolve(key);
        if (Files.notExists(file)) {
            throw new BootstrapException("read ConfigMap key " + key + ": " + file
                    + " does not exist; the operator must write it and the StatefulSet mount it");
        }
        return attempt("read " + file, () -> Files.readString(file));
    }

    /** A key of the ConfigMap without line ends; empty when it is not there. */
    String optionalConfig(String key) {
        return Files.exists(paths.configs().resolve(key)) ? config(key).strip() : "";
    }

    /** Copies every key for later comparison, and a feature key file to where servers look for it. */
    void copyConfigs() {
        var target = folder(paths.aerospike().resolve("configmap"));
        for (var key : configKeys()) {
            copy(key, target.resolve(key.getFileName()));
        }
        var features = paths.configs().resolve(FEATURES);
        if (Files.exists(features)) {
            copy(features, paths.aerospike().resolve(FEATURES));
        }
    }

    /** Replaces the file as a whole, so that a server never reads half a configuration. */
    void write(Path file, String text) {
        var draft = file.resolveSibling("." + file.getFileName() + ".new");
        attempt("write " + file, () -> {
            Files.writeString(draft, text);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(OWNER_WRITES));
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    void writeServerConfig(String text) {
        write(paths.aerospike().resolve("aerospike.conf"), text);
        // The entry point of the server image lets a shell expand a template that it finds, over our configuration.
        var leftover = paths.aerospike().resolve(TEMPLATE);
        attempt("delete " + leftover, () -> Files.deleteIfExists(leftover));
    }

    /** Overwrites in place: the kubelet mounts this very file and would not see another one of the same name. */
    void writeTerminationMessage(Path file, String message) {
        attempt("write " + file, () -> {
            Files.createDirectories(file.getParent());
            return Files.write(
                    file,
                    message.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        });
    }

    /** Creates missing folders, readable for whatever user the server runs as. */
    Path folder(Path folder) {
        return attempt("create " + folder, () -> {
            if (Files.notExists(folder)) {
                folder(folder.getParent());
                Files.createDirectory(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
            }
            return folder;
        });
    }

    private List<Path> configKeys() {
        return attempt("list " + paths.configs(), () -> {
            try (var files = Files.list(paths.configs())) {
                // Folders are the kubelet's own: versions of the ConfigMap and the link to the current one.
                return files.filter(Files::isRegularFile).toList();
            }
        });
    }

    private void copy(Path from, Path to) {
        attempt("copy " + from + " to " + to, () -> Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING));
    }

    private static <T> T attempt(String what, FileAction<T> action) {
        try {
            return action.run();
        } catch (IOException | UncheckedIOException e) {
            throw new BootstrapException(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface FileAction<T> {
        T run() throws IOException;
    }
}
