package com.aerospike.operator.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the shortest part of a broken history that is broken still. */
final class Shrinking {
    private Shrinking() {}

    /** What breaks; empty if all holds. */
    static Optional<String> broken(History history) {
        try {
            new Simulation(history).live();
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken.getMessage());
        } catch (RuntimeException | AssertionError defect) {
            return Optional.of(defect + " at "
                    + List.of(defect.getStackTrace()).subList(0, Math.min(6, defect.getStackTrace().length)));
        }
    }

    /** @param limit after which what has been found by then must do */
    static History shrink(History history, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        var events = new ArrayList<>(history.events());
        for (int size = Math.max(1, events.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from < events.size() && System.nanoTime() < end; ) {
                var fewer = new ArrayList<>(events);
                fewer.subList(from, Math.min(from + size, events.size())).clear();
                if (broken(history.with(fewer)).isPresent()) {
                    events = fewer;
                } else {
                    from += size;
                }
            }
        }
        return history.with(events);
    }
}
