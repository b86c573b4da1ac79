package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.change.ConfigChange;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server said before it ended: the end of its log, which the kubelet keeps as the container's termination message.
 *
 * @param text the last lines in one
 */
record LastWords(String text) {
    private static final int LINES = 3;
    private static final int LONGEST = 400;

    static LastWords of(String message) {
        var lines = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var last = String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return new LastWords(last.length() <= LONGEST ? last : "…" + last.substring(last.length() - LONGEST));
    }

    /** Those of the changes whose parameter the server speaks of. */
    List<ConfigChange> named(List<ConfigChange> changes) {
        return changes.stream().filter(change -> names(change)).toList();
    }

    /** As a word of its own: {@code port} is not named by {@code admin-port}. */
    private boolean names(ConfigChange change) {
        var key = change.path().keys().getLast();
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    static String texts(List<ConfigChange> changes) {
        return changes.stream().map(ConfigChange::text).collect(Collectors.joining(", "));
    }
}
