package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicReference<ScreenSize> size = new AtomicReference<>(new ScreenSize(20, 5));
    private final Screen screen =
            new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), Palette.NONE, size::get);

    @Test
    void aBlockReplacesTheOneBefore() {
        // Given
        screen.redraw(lines("one", "two"));
        // When
        screen.redraw(lines("three"));
        // Then
        assertThat(window()).containsExactly("three");
    }

    @Test
    void keptLinesStayAboveTheBlock() {
        // Given
        screen.redraw(lines("working"));
        // When
        screen.keep(lines("done"));
        screen.redraw(lines("a", "b"));
        screen.redraw(lines("c"));
        // Then
        assertThat(window()).containsExactly("done", "c");
    }

    @Test
    void appendedLinesComeBelowTheLastBlock() {
        // Given
        screen.redraw(lines("table"));
        // When
        screen.append(lines("bye"));
        // Then
        assertThat(window()).containsExactly("table", "bye");
    }

    @Test
    void ofABlockHigherThanTheWindowTheEndIsShown() {
        // Given
        screen.redraw(lines("1", "2", "3", "4", "5", "6"));
        // When
        screen.redraw(lines("a", "b", "c", "d", "e", "f"));
        // Then
        assertThat(window()).containsExactly("c", "d", "e", "f");
    }

    @Test
    void aWindowOfAnotherSizeIsDrawnAnew() {
        // Given
        screen.keep(lines("done"));
        screen.redraw(lines("table"));
        // When
        size.set(new ScreenSize(10, 9));
        screen.redraw(lines("table"));
        // Then
        assertThat(window()).containsExactly("done", "table");
    }

    @Test
    void nothingIsDrawnAfterTheEnd() {
        // Given
        screen.redraw(lines("table"));
        screen.close();
        // When
        screen.redraw(lines("late"));
        // Then
        assertThat(window()).containsExactly("table");
    }

    @Test
    void leavesTheTerminalAsItWasAfterEachBlock() {
        screen.redraw(lines("table"));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\u001b[?7h\u001b[?25h");
    }

    @Test
    void onlyBlocksAreCutAtTheEdge() {
        screen.keep(lines("a text to read or to copy that is longer than the window is wide"));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b[?7l");
        screen.redraw(lines("table"));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\u001b[?7ltable");
    }

    @Test
    void coloursAreLeftOutForReadersWhoWantNone() {
        // Given
        var line = Line.of("ready", Tone.GOOD).and(" now");
        // When, Then
        assertThat(Palette.of(Map.of("TERM", "xterm")).paint(line)).isEqualTo("\u001b[32mready\u001b[0m now");
        assertThat(Palette.of(Map.of("TERM", "xterm", "NO_COLOR", "1")).paint(line))
                .isEqualTo("ready now");
        assertThat(Palette.of(Map.of("TERM", "xterm", "NO_COLOR", "")).paint(line))
                .contains("\u001b[32m");
        assertThat(Palette.of(Map.of("TERM", "dumb")).paint(line)).isEqualTo("ready now");
    }

    private static List<Line> lines(String... texts) {
        return Stream.of(texts).map(Line::of).toList();
    }

    private List<String> window() {
        var window = new TerminalModel();
        window.write(bytes.toString(StandardCharsets.UTF_8));
        return window.lines();
    }
}
