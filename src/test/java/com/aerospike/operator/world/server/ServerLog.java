package com.aerospike.operator.world.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** What a server prints to its console, in the form of the real one. */
record ServerLog(Consumer<String> console) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM dd yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    void info(Instant at, String context, String words) {
        line(at, "INFO", context, words);
    }

    void warning(Instant at, String context, String words) {
        line(at, "WARNING", context, words);
    }

    void critical(Instant at, String context, String words) {
        line(at, "CRITICAL", context, words);
    }

    private void line(Instant at, String level, String context, String words) {
        console.accept("%s GMT: %s (%s): %s".formatted(TIME.format(at), level, context, words));
    }
}
