package com.aerospike.operator.world.demo;

import java.util.ArrayList;
import java.util.List;

/** Draws a box of a fixed width, top to bottom; parts of it may be divided into columns. */
final class Frame {

    /** An edge and a blank on both sides. */
    static final int EDGES = 4;
    /** A blank, a line and a blank between two columns. */
    static final int GAP = 3;

    private final int width;
    private final Glyphs glyphs;
    private final List<Line> lines = new ArrayList<>();

    Frame(int width, Glyphs glyphs) {
        this.width = width;
        this.glyphs = glyphs;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The upper edge with a title in it on the left and a word on the right. */
    Frame top(Line title, Line right) {
        var left = edge(glyphs.corners, 0).and(glyphs.horizontal + " ", Tone.FAINT);
        var end = Line.of(" ", Tone.FAINT)
                .and(right)
                .and(" " + glyphs.horizontal, Tone.FAINT)
                .and(edge(glyphs.corners, 1));
        var room = width - left.width() - end.width() - 2;
        var shown = title.width() <= room ? title : title.fit(room, glyphs.cut);
        var rest = Math.max(1, width - left.width() - shown.width() - 1 - end.width());
        lines.add(left.and(shown)
                .and(" ")
                .and(glyphs.horizontal.repeat(rest), Tone.FAINT)
                .and(end));
        return this;
    }

    Frame row(Line content) {
        var bar = Line.of(glyphs.vertical, Tone.FAINT);
        lines.add(bar.and(" ")
                .and(content.fit(width - EDGES, glyphs.cut))
                .and(" ")
                .and(bar));
        return this;
    }

    /** A row of cells, as wide as these columns. */
    Frame cells(List<Integer> widths, List<Line> cells) {
        var line = Line.of(glyphs.vertical, Tone.FAINT);
        for (int i = 0; i < cells.size(); i++) {
            line = line.and(" ")
                    .and(cells.get(i).fit(widths.get(i), glyphs.cut))
                    .and(" ")
                    .and(glyphs.vertical, Tone.FAINT);
        }
        lines.add(line);
        return this;
    }

    Frame divider() {
        return rule(edge(glyphs.joints, 0), List.of(), "", edge(glyphs.joints, 1));
    }

    Frame columnsBegin(List<Integer> widths) {
        return rule(edge(glyphs.joints, 0), widths, joint(2), edge(glyphs.joints, 1));
    }

    Frame columnsGoOn(List<Integer> widths) {
        return rule(edge(glyphs.joints, 0), widths, joint(4), edge(glyphs.joints, 1));
    }

    Frame columnsEnd(List<Integer> widths) {
        return rule(edge(glyphs.joints, 0), widths, joint(3), edge(glyphs.joints, 1));
    }

    /** @param widths of the columns that end here; one for undivided rows */
    Frame bottom(List<Integer> widths) {
        return rule(edge(glyphs.corners, 2), widths, joint(3), edge(glyphs.corners, 3));
    }

    private Frame rule(Line left, List<Integer> widths, String joint, Line right) {
        var middle = new StringBuilder();
        for (int i = 0; i + 1 < widths.size(); i++) {
            middle.append(glyphs.horizontal.repeat(widths.get(i) + 2)).append(joint);
        }
        var rest = width - 2 - middle.length();
        lines.add(left.and(middle + glyphs.horizontal.repeat(Math.max(0, rest)), Tone.FAINT)
                .and(right));
        return this;
    }

    private String joint(int index) {
        return glyphs.joints.substring(index, index + 1);
    }

    private static Line edge(String signs, int index) {
        return Line.of(signs.substring(index, index + 1), Tone.FAINT);
    }
}
