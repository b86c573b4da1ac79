package com.aerospike.operator.world.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes what libraries and the world print, which would spoil the table, into a file. For a while somebody may listen
 * to it: the first build of the control plane tells its progress that way.
 */
final class Quiet implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final OutputStream file;
    private volatile Consumer<String> listener = line -> {};

    Quiet(Path log) {
        try {
            this.file = Files.newOutputStream(log);
        } catch (IOException e) {
            throw new UncheckedIOException("opening log " + log, e);
        }
        System.setOut(new PrintStream(new Lines(), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Lines(), true, StandardCharsets.UTF_8));
    }

    /** Where the reader looks. */
    PrintStream screen() {
        return out;
    }

    /** Hands every line to the listener while the work is done. */
    <T> T whileListening(Consumer<String> wanted, Supplier<T> work) {
        listener = wanted;
        try {
            return work.get();
        } finally {
            listener = line -> {};
        }
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the log of the demo", e);
        }
    }

    private final class Lines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int sign) throws IOException {
            file.write(sign);
            if (sign == '\n') {
                listener.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(sign);
            }
        }

        @Override
        public void flush() throws IOException {
            file.flush();
        }
    }
}
