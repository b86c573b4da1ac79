package com.aerospike.operator.world.demo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns and rows of a terminal. */
record ScreenSize(int columns, int rows) {

    /** What terminals have been since there are any. */
    static final ScreenSize USUAL = new ScreenSize(80, 24);

    private static final Pattern STTY = Pattern.compile("(\\d+) (\\d+)\\s*");
    private static final File TERMINAL = new File("/dev/tty");

    /** Asks the terminal that this program runs in; Java has no call for it. */
    static ScreenSize current() {
        try {
            var process = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .orElse(USUAL);
        } catch (IOException e) {
            // Without a terminal or without stty there is nothing to measure; the usual size is good enough to draw on.
            return USUAL;
        }
    }

    /** Reads {@code stty size}: rows, then columns. A terminal that does not know says 0 0. */
    static Optional<ScreenSize> parse(String text) {
        var match = STTY.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var size = new ScreenSize(Integer.parseInt(match.group(2)), Integer.parseInt(match.group(1)));
        return size.columns > 0 && size.rows > 0 ? Optional.of(size) : Optional.empty();
    }
}
