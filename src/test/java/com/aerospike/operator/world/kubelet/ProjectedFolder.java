package com.aerospike.operator.world.kubelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder whose files change all at once, laid out as a kubelet does: the files are in a folder with a new name each
 * time, {@code ..data} links to it, and each name links into {@code ..data}.
 */
final class ProjectedFolder {

    private static final String DATA = "..data";

    private final Path folder;
    private Map<String, byte[]> written = Map.of();
    private int generation;

    ProjectedFolder(Path folder) {
        this.folder = folder;
    }

    /** Does nothing if the content is what was written last. */
    synchronized void write(Map<String, byte[]> content) {
        if (generation > 0 && same(content)) {
            return;
        }
        try {
            var fresh = folder.resolve("..generation-" + ++generation);
            for (var entry : content.entrySet()) {
                var file = fresh.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
            Files.createDirectories(fresh);
            var old = folder.resolve("..generation-" + (generation - 1));
            link(DATA, fresh.getFileName());
            for (var key : content.keySet()) {
                var first = Path.of(key).getName(0).toString();
                link(first, Path.of(DATA, first));
            }
            removeOthers(content);
            new FolderRemoval(old).run();
            written = new TreeMap<>(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing files into " + folder, e);
        }
    }

    private void link(String name, Path target) throws IOException {
        var at = folder.resolve(name);
        if (Files.isSymbolicLink(at) && Files.readSymbolicLink(at).equals(target)) {
            return;
        }
        var unfinished = folder.resolve("..new-link");
        Files.deleteIfExists(unfinished);
        Files.createSymbolicLink(unfinished, target);
        Files.move(unfinished, at, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeOthers(Map<String, byte[]> content) throws IOException {
        for (var key : written.keySet()) {
            var first = Path.of(key).getName(0);
            if (content.keySet().stream().noneMatch(kept -> Path.of(kept).startsWith(first))) {
                Files.deleteIfExists(folder.resolve(first));
            }
        }
    }

    private boolean same(Map<String, byte[]> content) {
        return written.keySet().equals(content.keySet())
                && content.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), written.get(entry.getKey())));
    }
}
