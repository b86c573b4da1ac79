package com.aerospike.operator.node;

import java.util.Optional;

/** One place a node writes its log to; the console is called {@code stderr}. */
public record LogSink(int id, String name) {

    static Optional<LogSink> parse(String entry) {
        var colon = entry.indexOf(':');
        return colon > 0 && entry.substring(0, colon).matches("\\d{1,6}")
                ? Optional.of(new LogSink(Integer.parseInt(entry.substring(0, colon)), entry.substring(colon + 1)))
                : Optional.empty();
    }
}
