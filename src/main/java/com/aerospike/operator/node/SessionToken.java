package com.aerospike.operator.node;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a node hands out at login so that further connections need no password. As good as a password: never printed.
 */
public final class SessionToken {

    private final byte[] bytes;
    private final Optional<Duration> timeToLive;

    SessionToken(byte[] bytes, Optional<Duration> timeToLive) {
        this.bytes = bytes.clone();
        this.timeToLive = timeToLive;
    }

    /** Counted from the login; absent when the node did not limit it. */
    public Optional<Duration> timeToLive() {
        return timeToLive;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionToken that
                && Arrays.equals(bytes, that.bytes)
                && timeToLive.equals(that.timeToLive);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SessionToken[masked, timeToLive="
                + timeToLive.map(Duration::toString).orElse("unlimited") + "]";
    }
}
