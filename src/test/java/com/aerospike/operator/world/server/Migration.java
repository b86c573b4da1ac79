package com.aerospike.operator.world.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Moves that run evenly over a stretch of time. How many are through is worked out from the clock whenever somebody
 * asks.
 */
final class Migration {

    private final List<Move> moves;
    private final Instant begin;
    private final Duration length;
    private int applied;

    Migration(List<Move> moves, Instant begin, Duration length) {
        this.moves = moves;
        this.begin = begin;
        this.length = length;
    }

    Instant end() {
        return moves.isEmpty() ? begin : begin.plus(length);
    }

    int size() {
        return moves.size();
    }

    private int due(Instant now) {
        if (!now.isBefore(end())) {
            return moves.size();
        }
        if (now.isBefore(begin)) {
            return 0;
        }
        return (int) (moves.size() * (double) Duration.between(begin, now).toNanos() / length.toNanos());
    }

    /** Hands over every move that came through since the last call. */
    void progress(Instant now, Consumer<Move> arrived) {
        for (var due = due(now); applied < due; applied++) {
            arrived.accept(moves.get(applied));
        }
    }

    /** Moves not through yet that this pod receives. */
    int incoming(String pod) {
        return (int) rest().stream().filter(move -> move.target().equals(pod)).count();
    }

    /** Moves not through yet that this pod sends. */
    int outgoing(String pod) {
        return (int) rest().stream().filter(move -> move.source().equals(pod)).count();
    }

    List<Move> rest() {
        return moves.subList(applied, moves.size());
    }
}
