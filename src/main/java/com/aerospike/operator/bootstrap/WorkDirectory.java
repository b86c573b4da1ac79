package com.aerospike.operator.bootstrap;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** The server's work directory, when a volume holds it: the server cannot create its sub-directories itself. */
final class WorkDirectory {

    private WorkDirectory() {}

    /** Where the init container sees the work directory; empty when it belongs to the server's image. */
    static Optional<Path> in(StoragePlan storage, PodPaths paths) {
        var work = Path.of(storage.workDirectory());
        return storage.volumes().stream()
                .filter(volume ->
                        volume.kind() != VolumeKind.BLOCK && volume.path().startsWith("/"))
                .filter(volume -> work.startsWith(Path.of(volume.path())))
                // A volume mounted deeper hides the one above it.
                .max(Comparator.comparingInt(volume -> Path.of(volume.path()).getNameCount()))
                .map(volume -> paths.mount(volume.name())
                        .resolve(Path.of(volume.path()).relativize(work).toString()));
    }

    static void prepare(StoragePlan storage, PodPaths paths, PodFiles files) {
        in(storage, paths).ifPresent(work -> {
            files.folder(work.resolve("smd"));
            files.folder(work.resolve("usr/udf/lua"));
        });
    }
}
