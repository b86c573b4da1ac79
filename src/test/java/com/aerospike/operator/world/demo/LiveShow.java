package com.aerospike.operator.world.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The table in place on a terminal; what was done and what the reader can try stand above it. */
final class LiveShow implements Show {

    private final Screen screen;
    private final Clock clock;
    private final Glyphs glyphs;
    private final LiveTable table;
    private Instant since;
    private String doing = "";

    LiveShow(Screen screen, Clock clock, Glyphs glyphs) {
        this.screen = screen;
        this.clock = clock;
        this.glyphs = glyphs;
        this.table = new LiveTable(glyphs);
        this.since = clock.instant();
    }

    @Override
    public void begin(String what) {
        finishStep();
        doing = what;
        since = clock.instant();
        progress("");
    }

    @Override
    public void progress(String how) {
        screen.redraw(
                List.of(Line.of(" " + glyphs.hollow + " " + doing, Tone.BUSY).and("  " + how, Tone.FAINT)));
    }

    private void finishStep() {
        if (!doing.isEmpty()) {
            var took = Duration.between(since, clock.instant());
            screen.keep(List.of(Line.of(" " + glyphs.good, Tone.GOOD)
                    .and(" " + doing)
                    .and("  %d.%d s".formatted(took.toSeconds(), took.toMillisPart() / 100), Tone.FAINT)));
            doing = "";
        }
    }

    @Override
    public void scene(Scene scene) {
        finishStep();
        screen.redraw(table.draw(scene, screen.size()));
    }

    @Override
    public void gone(List<Line> advice) {
        screen.redraw(advice);
    }

    @Override
    public void guide(Scene scene, List<Line> lines) {
        finishStep();
        screen.keep(lines);
        scene(scene);
    }

    @Override
    public void end(Scene scene, List<Line> words) {
        scene(scene);
        screen.append(words);
    }

    @Override
    public void say(List<Line> lines) {
        screen.append(lines);
    }

    @Override
    public void close() {
        screen.close();
    }
}
