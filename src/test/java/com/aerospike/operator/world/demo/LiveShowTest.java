package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveShowTest {

    private Instant now = Instant.parse("2026-08-01T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Screen screen = new Screen(out, Palette.NONE, () -> new ScreenSize(80, 60));
    private final LiveShow show = new LiveShow(screen, clock, Glyphs.UNICODE);

    @Test
    void stepsThatAreDoneStayWithTheTimeTheyTook() {
        // Given
        show.begin("starting the control plane");
        show.progress("building it, 40 packages compiled");
        assertThat(window()).containsExactly(" ○ starting the control plane  building it, 40 packages compiled");
        // When
        now = now.plusMillis(3_456);
        show.begin("starting the operator");
        // Then
        assertThat(window()).containsExactly(" ✔ starting the control plane  3.4 s", " ○ starting the operator");
    }

    @Test
    void theTableIsDrawnInPlaceBelowTheSteps() {
        // Given
        show.begin("starting");
        show.scene(Scenes.working());
        // When
        show.scene(Scenes.ready());
        // Then
        assertThat(window().getFirst()).isEqualTo(" ✔ starting  0.0 s");
        assertThat(window().stream().filter(line -> line.startsWith("╭"))).hasSize(1);
        assertThat(window()).last().asString().startsWith("╰");
        assertThat(window()).anySatisfy(line -> assertThat(line).contains("Completed"));
    }

    @Test
    void whatTheReaderCanTryStandsAboveTheTableThatGoesOn() {
        // Given
        show.scene(Scenes.ready());
        show.guide(Scenes.ready(), List.of(Line.of("try this")));
        // When
        show.scene(Scenes.edited());
        // Then
        assertThat(window().getFirst()).isEqualTo("try this");
        assertThat(window().get(1)).startsWith("╭");
        assertThat(window()).anySatisfy(line -> assertThat(line).contains("new spec"));
    }

    @Test
    void theLastTableStaysWhenItEnds() {
        // Given
        show.scene(Scenes.working());
        // When
        show.end(Scenes.ready(), List.of(Line.of("ready")));
        show.close();
        show.scene(Scenes.working());
        // Then
        assertThat(window().getFirst()).startsWith("╭");
        assertThat(window().getLast()).isEqualTo("ready");
        assertThat(window()).anySatisfy(line -> assertThat(line).contains("Completed"));
    }

    private List<String> window() {
        var window = new TerminalModel();
        window.write(bytes.toString(StandardCharsets.UTF_8));
        return window.lines();
    }
}
