package com.aerospike.operator.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cluster and what happens to it.
 *
 * @param shape which sort of cluster
 * @param pace ticks that pass at least between two looks of the operator: one that has many clusters comes late
 */
record History(Shape shape, int pace, List<Event> events) {
    private static final int EDITS_OF_TEN = 6;
    private static final int SOON = 1_500;
    private static final int LATER = 20_000;
    private static final List<Integer> PACES = List.of(1, 2, 5);

    History {
        events = List.copyOf(events);
    }

    /** The same seed gives the same history; seeds that follow each other take turns with the shapes, and those with the paces. */
    static History of(long seed, int length) {
        var dice = new SplittableRandom(seed);
        int shapes = Shape.values().length;
        var shape = Shape.values()[Math.floorMod(seed, shapes)];
        int pace = PACES.get(Math.floorMod(Math.floorDiv(seed, shapes), PACES.size()));
        var edits = Stream.of(Event.Kind.values()).filter(kind -> kind.edit).toList();
        var faults = Stream.of(Event.Kind.values()).filter(kind -> !kind.edit).toList();
        var events = new ArrayList<Event>();
        for (int i = 0; i < length; i++) {
            var kinds = dice.nextInt(10) < EDITS_OF_TEN ? edits : faults;
            // Mostly in the middle of what the last one set off, sometimes two at once, sometimes after it.
            int delay = dice.nextInt(4) == 0 ? dice.nextInt(LATER) : dice.nextInt(SOON);
            events.add(new Event(delay, kinds.get(dice.nextInt(kinds.size())), dice.nextInt(100), dice.nextInt(100)));
        }
        return new History(shape, pace, events);
    }

    History with(List<Event> others) {
        return new History(shape, pace, others);
    }

    /** As kept in a file: shape and pace, then an event a line. */
    String text() {
        return shape + " " + pace + "\n" + events.stream().map(Event::toString).collect(Collectors.joining("\n"))
                + "\n";
    }

    static History parse(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var first = lines.getFirst().split(" ");
        return new History(
                Shape.valueOf(first[0]),
                Integer.parseInt(first[1]),
                lines.subList(1, lines.size()).stream().map(Event::parse).toList());
    }
}
