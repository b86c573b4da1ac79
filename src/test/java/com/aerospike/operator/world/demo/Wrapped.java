package com.aerospike.operator.world.demo;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines between words; a word that is longer than a line is cut into pieces. */
final class Wrapped {

    private final int width;
    private final int most;
    private final String cutMark;

    /**
     * @param width columns of a line, at least 1
     * @param most lines at most; what does not fit is replaced by the mark
     */
    Wrapped(int width, int most, String cutMark) {
        if (width < 1 || most < 1) {
            throw new IllegalArgumentException("wrap text to %d lines of %d columns".formatted(most, width));
        }
        this.width = width;
        this.most = most;
        this.cutMark = cutMark;
    }

    List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            for (var piece : pieces(word)) {
                if (!line.isEmpty() && line.length() + 1 + piece.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines.size() <= most ? List.copyOf(lines) : shortened(lines);
    }

    private List<String> pieces(String word) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < word.length(); from += width) {
            pieces.add(word.substring(from, Math.min(word.length(), from + width)));
        }
        return pieces;
    }

    private List<String> shortened(List<String> lines) {
        var kept = new ArrayList<>(lines.subList(0, most));
        var last = kept.removeLast();
        kept.add(last.substring(0, Math.min(last.length(), width - 1)) + cutMark);
        return List.copyOf(kept);
    }
}
