package com.aerospike.operator.world.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Draws a block of lines over and over in the same place, with cursor movements that every terminal of the last decades
 * knows. Above it stay the lines that were told to, and all of it stays when the program ends.
 */
final class Screen implements AutoCloseable {

    private static final String ESCAPE = "\u001b[";
    private static final String CLEAR_ALL = ESCAPE + "2J" + ESCAPE + "H";
    private static final String CLEAR_TO_END_OF_LINE = ESCAPE + "K";
    private static final String CLEAR_TO_END_OF_SCREEN = ESCAPE + "J";
    private static final String WITHOUT_CURSOR = ESCAPE + "?25l";
    private static final String WITH_CURSOR = ESCAPE + "?25h";
    /** In a block that is drawn over, a line that takes two rows would spoil the count. */
    private static final String CUT_LINES = ESCAPE + "?7l";

    private static final String WRAP_LINES = ESCAPE + "?7h";

    private final PrintStream out;
    private final Palette palette;
    private final Supplier<ScreenSize> terminal;
    private final List<Line> kept = new ArrayList<>();
    private ScreenSize size;
    private int drawn;
    private boolean closed;

    Screen(PrintStream out, Palette palette, Supplier<ScreenSize> terminal) {
        this.out = out;
        this.palette = palette;
        this.terminal = terminal;
        this.size = terminal.get();
    }

    synchronized ScreenSize size() {
        return terminal.get();
    }

    /** Replaces the block drawn last. Of a block higher than the window the upper part is left out. */
    synchronized void redraw(List<Line> block) {
        var shown = block.subList(Math.max(0, block.size() - room()), block.size());
        print(start() + CUT_LINES + rows(shown) + CLEAR_TO_END_OF_SCREEN + WRAP_LINES);
        drawn = shown.size();
    }

    /** Puts these lines where the block was, for good; the next block comes below. */
    synchronized void keep(List<Line> lines) {
        print(start() + CLEAR_TO_END_OF_SCREEN + rows(lines));
        kept.addAll(lines);
        drawn = 0;
    }

    /** Leaves the block as it is and goes on below these lines. */
    synchronized void append(List<Line> lines) {
        print(rows(lines));
        drawn = 0;
    }

    private void print(String text) {
        if (!closed) {
            out.print(WITHOUT_CURSOR + text + WITH_CURSOR);
            out.flush();
        }
    }

    /** A window of another size has moved what was on it, nobody knows where to; then all is drawn anew. */
    private String start() {
        var now = terminal.get();
        if (now.equals(size)) {
            return drawn == 0 ? "" : ESCAPE + drawn + "F";
        }
        size = now;
        return CLEAR_ALL + rows(kept);
    }

    private String rows(List<Line> lines) {
        var text = new StringBuilder();
        lines.forEach(line ->
                text.append(palette.paint(line)).append(CLEAR_TO_END_OF_LINE).append('\n'));
        return text.toString();
    }

    /** The cursor waits in the last row. */
    private int room() {
        return Math.max(1, size.rows() - 1);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
