package com.aerospike.operator.asconfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One folder of expected results; its name says what it shows. */
record Golden(Path folder) {

    static List<Golden> in(String resource) throws IOException {
        try (Stream<Path> folders = Files.list(
                Path.of(Golden.class.getClassLoader().getResource(resource).toURI()))) {
            return folders.filter(Files::isDirectory).sorted().map(Golden::new).toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    String file(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
