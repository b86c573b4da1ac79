package com.aerospike.operator.world.demo;

import java.util.Map;
import java.util.stream.Collectors;

/** How tones look. */
enum Palette {
    /** For files, pipes and readers who asked for none. */
    NONE {
        @Override
        String paint(Line line) {
            return line.text();
        }
    },
    /** The terminal's own sixteen colours, so that the reader's theme decides. */
    COLOURS {
        @Override
        String paint(Line line) {
            return line.spans().stream().map(Palette::colour).collect(Collectors.joining());
        }
    };

    private static final String ESCAPE = "\u001b[";

    abstract String paint(Line line);

    /** Follows {@code NO_COLOR} (no-color.org: any value but the empty one) and terminals that call themselves dumb. */
    static Palette of(Map<String, String> environment) {
        var refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return refused || "dumb".equals(environment.get("TERM")) ? NONE : COLOURS;
    }

    private static String colour(Line.Span span) {
        var code =
                switch (span.tone()) {
                    case PLAIN -> "";
                    case STRONG -> "1";
                    case FAINT -> "2";
                    case GOOD -> "32";
                    case BUSY -> "33";
                    case BAD -> "31";
                };
        return code.isEmpty() ? span.text() : ESCAPE + code + "m" + span.text() + ESCAPE + "0m";
    }
}
