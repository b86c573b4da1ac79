package com.aerospike.operator.check;

import com.aerospike.operator.asconfig.document.ConfigDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file named on the command line, read no further than a resource can be long. */
sealed interface InputFile {

    /** What {@code -} stands for. */
    String STDIN = "-";

    String name();

    record Content(String name, byte[] bytes) implements InputFile {}

    record Unavailable(String name, String reason) implements InputFile {}

    static InputFile read(String name, InputStream stdin) {
        try {
            if (name.equals(STDIN)) {
                return new Content("stdin", limited(stdin));
            }
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                return new Unavailable(name, "is a folder");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new Content(name, limited(in));
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            return new Unavailable(name, "no such file");
        } catch (AccessDeniedException e) {
            return new Unavailable(name, "access denied");
        } catch (IOException e) {
            return new Unavailable(name, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] limited(InputStream in) throws IOException {
        return in.readNBytes(ConfigDocument.MAX_BYTES + 1);
    }
}
