package com.aerospike.operator.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders of test scenarios. */
public final class Scenarios {

    private Scenarios() {}

    public static Path folder(String name) {
        return Path.of("src", "test", "resources", "admission", name);
    }

    /** What is directly in {@code folder}, sorted by name. */
    public static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("list " + folder, e);
        }
    }
}
