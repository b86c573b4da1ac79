package com.aerospike.operator.world.server;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tokens one process has handed out. They die with it. */
final class Sessions {

    private static final int TOKEN_BYTES = 24;

    private record Session(String user, Instant until) {}

    /** What a presented token is worth. */
    sealed interface Check {
        record Good(String user) implements Check {}

        record Expired() implements Check {}

        record Unknown() implements Check {}
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> byToken = new ConcurrentHashMap<>();
    private final Supplier<Instant> clock;

    Sessions(Supplier<Instant> clock) {
        this.clock = clock;
    }

    byte[] open(String user, Duration timeToLive) {
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        byToken.put(
                HexFormat.of().formatHex(token), new Session(user, clock.get().plus(timeToLive)));
        return token;
    }

    Check check(byte[] token) {
        var session = Optional.ofNullable(byToken.get(HexFormat.of().formatHex(token)));
        if (session.isEmpty()) {
            return new Check.Unknown();
        }
        return session.get().until().isAfter(clock.get())
                ? new Check.Good(session.get().user())
                : new Check.Expired();
    }
}
