package com.aerospike.operator.world.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of text with tones. A character is taken to be one column wide, which holds for all that the demo shows. */
record Line(List<Span> spans) {

    record Span(String text, Tone tone) {
        int width() {
            return text.codePointCount(0, text.length());
        }

        private Span firstColumns(int columns) {
            return new Span(text.substring(0, text.offsetByCodePoints(0, columns)), tone);
        }
    }

    static final Line EMPTY = new Line(List.of());

    Line {
        spans = List.copyOf(spans);
    }

    static Line of(String text) {
        return of(text, Tone.PLAIN);
    }

    static Line of(String text, Tone tone) {
        return EMPTY.and(text, tone);
    }

    Line and(String text) {
        return and(text, Tone.PLAIN);
    }

    Line and(String text, Tone tone) {
        return text.isEmpty() ? this : and(new Line(List.of(new Span(text, tone))));
    }

    Line and(Line more) {
        var all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Line(all);
    }

    int width() {
        return spans.stream().mapToInt(Span::width).sum();
    }

    /** Exactly so many columns: filled up with blanks, or cut with this mark at the end. */
    Line fit(int columns, String cutMark) {
        if (width() <= columns) {
            return and(" ".repeat(columns - width()));
        }
        return columns < 1 ? EMPTY : firstColumns(columns - 1).and(cutMark, Tone.FAINT);
    }

    private Line firstColumns(int columns) {
        var kept = new ArrayList<Span>();
        var left = columns;
        for (var span : spans) {
            if (left == 0) {
                break;
            }
            var part = span.firstColumns(Math.min(left, span.width()));
            kept.add(part);
            left -= part.width();
        }
        return new Line(kept);
    }

    /** The text alone. */
    String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
