package com.aerospike.operator.world.kubelet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the content of persistent volumes is: a folder for each, in it a folder {@code files} or a file {@code
 * device}.
 */
public record VolumeFolders(Path root) {

    /** A device that a test may overwrite as a whole within milliseconds, whatever size was asked for. */
    static final long LARGEST_DEVICE = 4L << 20;

    /** Content of a volume of mode Filesystem. */
    public Path files(String volume) {
        return root.resolve(volume).resolve("files");
    }

    /** Content of a volume of mode Block; a sparse file. */
    public Path device(String volume) {
        return root.resolve(volume).resolve("device");
    }

    /** Names of all volumes that have content here. */
    public List<String> volumes() {
        try (var all = Files.list(root)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing volumes in " + root, e);
        }
    }

    void create(String volume, boolean block, long bytes) {
        try {
            if (!block) {
                Files.createDirectories(files(volume));
                return;
            }
            Files.createDirectories(root.resolve(volume));
            try (var device = new RandomAccessFile(device(volume).toFile(), "rw")) {
                device.setLength(Math.min(bytes, LARGEST_DEVICE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("making the content of volume " + volume, e);
        }
    }

    void remove(String volume) {
        new FolderRemoval(root.resolve(volume)).run();
    }
}
