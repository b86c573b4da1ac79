package com.aerospike.operator.world.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a scene as a table. A function of its input: the same scene and width give the same lines. */
final class LiveTable {

    /** Narrower than this nothing is legible, and wider only pulls the columns apart. */
    static final int NARROWEST = 44;

    static final int WIDEST = 110;
    private static final int STATE_NEEDS = 16;
    /** Why a pod failed is worth more than its address: up to this it pushes other columns out. */
    private static final int FAILURE_NEEDS = 40;

    private static final int MESSAGE_NEEDS = 20;
    /** More pods than this are only counted: their squares would fill the line. */
    private static final int SQUARES = 24;

    /** How much is told where there is room; the first that fits the window is taken, else the last. */
    private enum Detail {
        FULL(5, 2),
        SHORT(3, 1),
        SCANTY(0, 1);

        private final int events;
        private final int messageLines;

        Detail(int events, int messageLines) {
            this.events = events;
            this.messageLines = messageLines;
        }
    }

    private final Glyphs glyphs;

    LiveTable(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    List<Line> draw(Scene scene, ScreenSize screen) {
        var tries = Arrays.stream(Detail.values())
                .map(detail -> draw(scene, screen.columns(), detail))
                .toList();
        return tries.stream()
                .filter(lines -> lines.size() < screen.rows())
                .findFirst()
                .orElse(tries.getLast());
    }

    private List<Line> draw(Scene scene, int columns, Detail detail) {
        var width = Math.clamp(columns, NARROWEST, WIDEST);
        var frame = new Frame(width, glyphs);
        frame.top(title(scene.cluster()), Line.of(clock(scene.elapsed())));
        summary(scene, width - Frame.EDGES).forEach(frame::row);
        frame.divider();
        conditions(scene.cluster(), width - Frame.EDGES, detail).forEach(frame::row);
        var widths = pods(scene, width, frame);
        var events = events(scene, width - Frame.EDGES, detail);
        if (events.isEmpty()) {
            return frame.bottom(widths).lines();
        }
        frame.columnsEnd(widths);
        events.forEach(frame::row);
        return frame.bottom(List.of(width - Frame.EDGES)).lines();
    }

    private static Line title(ClusterView cluster) {
        return Line.of("AerospikeCluster ", Tone.FAINT)
                .and(cluster.namespace() + "/" + cluster.name(), Tone.STRONG)
                .and(" server " + cluster.version(), Tone.FAINT);
    }

    /** Minutes and seconds. */
    static String clock(Duration elapsed) {
        return "%d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    }

    private List<Line> summary(Scene scene, int width) {
        var cluster = scene.cluster();
        var zones = scene.nodes().stream().map(NodeView::zone).distinct().count();
        var parts = List.of(
                phase(cluster),
                squares(scene).and("%d of %d pods ready".formatted(scene.readyPods(), cluster.size())),
                migrations(cluster.migrations()),
                Line.of("%d nodes in %d zones".formatted(scene.nodes().size(), zones), Tone.FAINT));
        return flow(parts, width);
    }

    private static Line phase(ClusterView cluster) {
        if (cluster.phase().isEmpty()) {
            return Line.of("no status yet", Tone.FAINT);
        }
        var phase = cluster.phase().get();
        return cluster.upToDate()
                ? Line.of(phase, phaseTone(phase))
                : Line.of("new spec, not looked at yet", Tone.BUSY);
    }

    private static Tone phaseTone(String phase) {
        return switch (phase) {
            case "Completed" -> Tone.GOOD;
            case "Error" -> Tone.BAD;
            default -> Tone.BUSY;
        };
    }

    private Line squares(Scene scene) {
        var wanted = scene.cluster().size();
        if (wanted > SQUARES) {
            return Line.EMPTY;
        }
        var ready = (int) Math.min(wanted, scene.readyPods());
        return Line.of(glyphs.full.repeat(ready), Tone.GOOD)
                .and(glyphs.hollow.repeat(wanted - ready), Tone.FAINT)
                .and(" ");
    }

    private static Line migrations(long left) {
        return left == 0
                ? Line.of("no migrations", Tone.FAINT)
                : Line.of(String.format(Locale.ROOT, "%,d migrations left", left), Tone.BUSY);
    }

    /** Puts parts one after the other and begins a new line where the next one does not fit. */
    private static List<Line> flow(List<Line> parts, int width) {
        var lines = new ArrayList<Line>();
        var line = Line.EMPTY;
        for (var part : parts) {
            if (line.width() > 0 && line.width() + 3 + part.width() > width) {
                lines.add(line);
                line = Line.EMPTY;
            }
            line = (line.width() == 0 ? line : line.and("   ")).and(part);
        }
        lines.add(line);
        return lines;
    }

    private List<Line> conditions(ClusterView cluster, int width, Detail detail) {
        if (cluster.conditions().isEmpty()) {
            return List.of(Line.of("the operator has not told anything yet", Tone.FAINT));
        }
        return cluster.conditions().stream()
                .flatMap(condition -> condition(condition, width, detail).stream())
                .toList();
    }

    private List<Line> condition(ConditionView condition, int width, Detail detail) {
        var head = Line.of(mark(condition.tone()) + " " + pad(condition.type(), 12), condition.tone())
                .and(pad(condition.holds() ? "yes" : "no", 5));
        return hanging(head, condition.reason() + ": " + condition.message(), width, detail);
    }

    private String mark(Tone tone) {
        return switch (tone) {
            case GOOD -> glyphs.good;
            case BAD -> glyphs.bad;
            case BUSY, PLAIN, STRONG, FAINT -> glyphs.hollow;
        };
    }

    /** The text beside the head, further lines below the text. */
    private List<Line> hanging(Line head, String text, int width, Detail detail) {
        var room = Math.max(MESSAGE_NEEDS, width - head.width());
        var lines = new ArrayList<Line>();
        for (var part : new Wrapped(room, detail.messageLines, glyphs.cut).lines(text)) {
            lines.add((lines.isEmpty() ? head : Line.of(" ".repeat(head.width()))).and(part));
        }
        return lines;
    }

    /** Draws the pods and answers how wide the columns are. */
    private List<Integer> pods(Scene scene, int width, Frame frame) {
        var columns = columns(scene, width);
        var widths =
                columns.stream().map(column -> column.width(scene)).collect(Collectors.toCollection(ArrayList::new));
        var used = 2
                + columns.size() * Frame.GAP
                + widths.stream().mapToInt(Integer::intValue).sum();
        widths.add(width - used - 2);
        frame.columnsBegin(widths);
        frame.cells(widths, headers(columns));
        frame.columnsGoOn(widths);
        for (var pod : scene.pods()) {
            var cells = columns.stream()
                    .map(column -> column.cell(scene, pod))
                    .collect(Collectors.toCollection(ArrayList::new));
            cells.add(state(pod));
            frame.cells(widths, cells);
        }
        if (scene.pods().isEmpty()) {
            var cells = new ArrayList<>(Collections.nCopies(widths.size(), Line.EMPTY));
            cells.set(widths.size() - 1, Line.of("no pods yet", Tone.FAINT));
            frame.cells(widths, cells);
        }
        return widths;
    }

    private static List<Line> headers(List<PodColumn> columns) {
        var headers = columns.stream()
                .map(column -> Line.of(column.header(), Tone.FAINT))
                .collect(Collectors.toCollection(ArrayList::new));
        headers.add(Line.of("State", Tone.FAINT));
        return headers;
    }

    /** As many columns as leave room for the state, which is always shown. */
    private List<PodColumn> columns(Scene scene, int width) {
        var columns = new ArrayList<>(Arrays.asList(PodColumn.values()));
        while (columns.size() > 1 && needed(scene, columns) > width) {
            columns.remove(columns.stream()
                    .max(Comparator.comparing(PodColumn::dispensable))
                    .orElseThrow());
        }
        return columns;
    }

    private int needed(Scene scene, List<PodColumn> columns) {
        var content = columns.stream().mapToInt(column -> column.width(scene)).sum();
        var failure = scene.pods().stream()
                .filter(pod -> pod.stage() == PodStage.FAILED)
                .mapToInt(pod -> state(pod).width())
                .reduce(STATE_NEEDS, Math::max);
        return Frame.EDGES + content + columns.size() * Frame.GAP + Math.min(failure, FAILURE_NEEDS);
    }

    private Line state(PodView pod) {
        var mark = pod.stage() == PodStage.READY ? glyphs.full : glyphs.hollow;
        var state = Line.of(mark + " " + pod.stage().word(), pod.stage().tone());
        if (pod.restarts() > 0) {
            state = state.and(
                    pod.restarts() == 1 ? ", restarted once" : ", restarted %d times".formatted(pod.restarts()));
        }
        return pod.detail().isEmpty() ? state : state.and(": " + pod.detail(), Tone.FAINT);
    }

    private List<Line> events(Scene scene, int width, Detail detail) {
        return scene.events().stream()
                .skip(Math.max(0, scene.events().size() - detail.events))
                .map(event -> Line.of(pad(clock(event.at()), 6), Tone.FAINT)
                        .and(event.reason() + ": ", event.warning() ? Tone.BAD : Tone.STRONG)
                        .and(event.message())
                        .fit(width, glyphs.cut))
                .toList();
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }
}
