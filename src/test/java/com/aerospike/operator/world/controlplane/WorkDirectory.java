package com.aerospike.operator.world.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/** A temporary folder that carries the id of the process that uses it, so that a later run can tell it is left over. */
public record WorkDirectory(Path path) {

    private static final String PREFIX = "aerospike-world-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    /** Makes a folder that only this user can read, and removes those of processes that died without doing so. */
    public static WorkDirectory create() {
        var base = Path.of(System.getProperty("java.io.tmpdir"));
        removeLeftOvers(base);
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            var prefix = PREFIX + ProcessHandle.current().pid() + "-";
            return new WorkDirectory(Files.createTempDirectory(base, prefix, owner));
        } catch (IOException e) {
            throw new UncheckedIOException("making a work directory in " + base, e);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Removes the folder with everything in it; links are removed, never followed. */
    public void delete() {
        try {
            Files.walkFileTree(path, new Removal());
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("removing work directory " + path, e);
        }
    }

    private static void removeLeftOvers(Path base) {
        try (var entries = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (var entry : entries) {
                var name = NAME.matcher(entry.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    new WorkDirectory(entry).delete();
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Somebody else's folder, or another run removes it too; neither is a reason not to start.
            System.err.println("control plane: left-over work directories stay: " + e.getMessage());
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            // A process that is being stopped may remove its own files meanwhile.
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
