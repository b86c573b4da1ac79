package com.aerospike.operator.world;

import com.aerospike.operator.asconfig.Conf;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ties the simulated data to the volumes of a pod: a server marks the devices and files of its namespaces, and a
 * start that finds none of the marks has lost its data. So whatever really empties a volume, empties the simulated
 * server too.
 */
final class DataMarks {

    private static final byte[] MARK = {'A', 'S', 'D', 'A', 'T', 'A', 1, 0};

    private final List<Path> places;

    private DataMarks(List<Path> places) {
        this.places = places;
    }

    /** @param root the server container's file system */
    static DataMarks of(String configuration, Path root) {
        var places = new ArrayList<Path>();
        for (var namespace : Conf.parse(configuration).path("namespaces")) {
            var storage = namespace.path("storage-engine");
            for (var key : List.of("devices", "files")) {
                storage.path(key).forEach(entry -> places.add(inside(root, entry)));
            }
        }
        return new DataMarks(List.copyOf(places));
    }

    // A device can have a shadow device behind a blank; the first one is what the server reads at its start.
    private static Path inside(Path root, JsonNode entry) {
        return root.resolve("." + entry.asText().split("\\s+")[0]).normalize();
    }

    /** True if there are places for data and none of them holds any. */
    boolean allGone() {
        return !places.isEmpty() && places.stream().noneMatch(DataMarks::marked);
    }

    void set() {
        for (var place : places) {
            try {
                Files.createDirectories(place.getParent());
                try (var file = new RandomAccessFile(place.toFile(), "rw")) {
                    file.write(MARK);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("writing data to " + place, e);
            }
        }
    }

    private static boolean marked(Path place) {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (var content = Files.newInputStream(place)) {
            return Arrays.equals(content.readNBytes(MARK.length), MARK);
        } catch (IOException e) {
            throw new UncheckedIOException("reading data from " + place, e);
        }
    }
}
