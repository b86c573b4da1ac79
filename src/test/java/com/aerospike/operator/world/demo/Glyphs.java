package com.aerospike.operator.world.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The signs that a table is drawn with. */
enum Glyphs {
    UNICODE("─", "│", "╭╮╰╯", "├┤┬┴┼", "●", "○", "✔", "✘", "…"),
    /** For terminals that are not set to UTF-8. */
    ASCII("-", "|", "++++", "+++++", "#", ".", "+", "!", "~");

    final String horizontal;
    final String vertical;
    /** Of the full square: upper left, upper right, lower left, lower right. */
    final String corners;
    /** Where lines meet: left edge, right edge, column begins, column ends, columns cross. */
    final String joints;

    final String full;
    final String hollow;
    final String good;
    final String bad;
    final String cut;

    Glyphs(
            String horizontal,
            String vertical,
            String corners,
            String joints,
            String full,
            String hollow,
            String good,
            String bad,
            String cut) {
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.corners = corners;
        this.joints = joints;
        this.full = full;
        this.hollow = hollow;
        this.good = good;
        this.bad = bad;
        this.cut = cut;
    }

    static Glyphs of(Charset terminal) {
        return StandardCharsets.UTF_8.equals(terminal) ? UNICODE : ASCII;
    }
}
