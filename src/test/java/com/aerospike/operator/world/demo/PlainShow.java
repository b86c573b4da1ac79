package com.aerospike.operator.world.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lines one after the other. */
final class PlainShow implements Show {

    /** As wide as a log on a build server is shown without a scroll bar, and of any height. */
    private static final ScreenSize PAGE = new ScreenSize(100, 1000);

    private final PrintStream out;
    private final Clock clock;
    private final Instant began;
    private final LiveTable table;
    private Optional<Scene> last = Optional.empty();
    private volatile boolean closed;

    PlainShow(PrintStream out, Clock clock, Glyphs glyphs) {
        this.out = out;
        this.clock = clock;
        this.began = clock.instant();
        this.table = new LiveTable(glyphs);
    }

    @Override
    public void begin(String what) {
        print("%6s  %s".formatted(LiveTable.clock(Duration.between(began, clock.instant())), what));
    }

    @Override
    public void progress(String how) {
        begin("  " + how);
    }

    @Override
    public void scene(Scene scene) {
        PlainReport.changes(last, scene).forEach(this::print);
        last = Optional.of(scene);
    }

    @Override
    public void gone(List<Line> advice) {
        if (last.isPresent()) {
            last = Optional.empty();
            say(advice);
        }
    }

    @Override
    public void guide(Scene scene, List<Line> lines) {
        print("");
        say(table.draw(scene, PAGE));
        say(lines);
        print("");
    }

    @Override
    public void end(Scene scene, List<Line> words) {
        guide(scene, words);
    }

    @Override
    public void say(List<Line> lines) {
        lines.forEach(line -> print(line.text()));
    }

    private void print(String line) {
        if (!closed) {
            out.println(line);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
