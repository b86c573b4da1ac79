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
 */
record History(Shape shape, List<Event> events) {
    private static final int EDITS_OF_TEN = 6;
    private static final int SOON = 1_500;
    private static final int LATER = 20_000;

    History {
        events = List.copyOf(events);
    }

    /** The same seed gives the same history; seeds that follow each other take turns with the shapes. */
    static History of(long seed, int length) {
        var dice = new SplittableRandom(seed);
        var shape = Shape.values()[(int) Math.floorMod(seed, (long) Shape.values().length)];
        var edits = Stream.of(Event.Kind.values()).filter(kind -> kind.edit).toList();
        var faults = Stream.of(Event.Kind.values()).filter(kind -> !kind.edit).toList();
        var events = new ArrayList<Event>();
        for (int i = 0; i < length; i++) {
            var kinds = dice.nextInt(10) < EDITS_OF_TEN ? edits : faults;
            // Mostly in the middle of what the last one set off, sometimes two at once, sometimes after it.
            int delay = dice.nextInt(4) == 0 ? dice.nextInt(LATER) : dice.nextInt(SOON);
            events.add(new Event(delay, kinds.get(dice.nextInt(kinds.size())), dice.nextInt(100), dice.nextInt(100)));
        }
        return new History(shape, events);
    }

    History with(List<Event> others) {
        return new History(shape, others);
    }

    /** As kept in a file: the shape, then an event a line. */
    String text() {
        return shape + "\n" + events.stream().map(Event::toString).collect(Collectors.joining("\n")) + "\n";
    }

    static History parse(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new History(
                Shape.valueOf(lines.getFirst()),
                lines.subList(1, lines.size()).stream().map(Event::parse).toList());
    }
}
