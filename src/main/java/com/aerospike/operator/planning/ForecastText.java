package com.aerospike.operator.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A forecast for people, readable in a terminal of 100 columns. */
public final class ForecastText {
    private static final int WIDTH = 100;
    private static final String UNKNOWN =
            "The servers were not asked: only the operator sees whether data is on the move, and waits for it.";
    private static final List<String> HEAD = List.of("TURN", "POD", "NOW", "WHAT", "WHY");

    private ForecastText() {}

    public static String of(Forecast forecast) {
        var lines = new ArrayList<String>();
        lines.add(head(forecast));
        forecast.summary().forEach(sentence -> lines.addAll(item("  ", sentence)));
        if (forecast.kind() == Forecast.Kind.CREATES || forecast.kind() == Forecast.Kind.CHANGES) {
            sizes(forecast, lines);
        }
        if (touchesPods(forecast)) {
            lines.add("");
            lines.addAll(table(forecast.pods()));
        }
        if (!forecast.needsPerson().isEmpty()) {
            lines.add("");
            lines.add("needs a person:");
            forecast.needsPerson().forEach(sentence -> lines.addAll(item("  - ", sentence)));
        }
        if (touchesPods(forecast)) {
            lines.add("");
            lines.add(UNKNOWN);
        }
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean touchesPods(Forecast forecast) {
        return forecast.kind() == Forecast.Kind.CHANGES
                && forecast.count(Action.NONE) < forecast.pods().size();
    }

    private static String head(Forecast forecast) {
        var name = forecast.namespace() + "/" + forecast.name() + ": ";
        return switch (forecast.kind()) {
            case CREATES ->
                name + "creates the cluster with " + pods(forecast.pods().size());
            case UNCHANGED -> name + "nothing changes";
            case PAUSED -> name + "is paused, nothing is done until spec.paused is removed";
            case CHANGES -> name + actions(forecast);
        };
    }

    private static String actions(Forecast forecast) {
        var actions = Stream.of(Action.ADD, Action.COLD, Action.WARM, Action.LIVE, Action.REMOVE, Action.BLOCKED)
                .filter(action -> forecast.count(action) > 0)
                .map(action -> action.words() + ": " + pods((int) forecast.count(action)))
                .collect(Collectors.joining(", "));
        return actions.isEmpty() ? "no pod is touched" : actions;
    }

    private static void sizes(Forecast forecast, List<String> lines) {
        forecast.racks().stream()
                .filter(rack -> rack.before() != rack.after())
                .map(rack -> "  rack %s: %d -> %d pods".formatted(rack.rack(), rack.before(), rack.after()))
                .forEach(lines::add);
    }

    private static List<String> table(List<PodForecast> pods) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        pods.forEach(pod -> rows.add(List.of(
                pod.turn() == 0 ? "-" : Integer.toString(pod.turn()),
                pod.pod().toString(),
                pod.now(),
                pod.action().words(),
                String.join(", ", pod.because()))));
        var widths = new int[HEAD.size() - 1];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().flatMap(row -> row(row, widths).stream()).toList();
    }

    private static List<String> row(List<String> cells, int[] widths) {
        var start = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            start.append(cells.get(column))
                    .append(" ".repeat(widths[column] - cells.get(column).length() + 2));
        }
        return item(start.toString(), cells.getLast());
    }

    /** A text after its start, further lines below its first. A word that is too long for a line has one of its own. */
    private static List<String> item(String start, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(start.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String pods(int number) {
        return number == 1 ? "1 pod" : number + " pods";
    }
}
