package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ScreenSizeTest {

    @Test
    void readsRowsBeforeColumns() {
        assertThat(ScreenSize.parse("43 132\n")).contains(new ScreenSize(132, 43));
    }

    @Test
    void doesNotBelieveATerminalThatKnowsNoSize() {
        assertThat(ScreenSize.parse("0 0\n")).isEmpty();
        assertThat(ScreenSize.parse("")).isEmpty();
        assertThat(ScreenSize.parse("stty: no")).isEmpty();
    }

    @Test
    void measuresAgainOnlyAfterAWhile() {
        // Given
        var now = new AtomicReference<>(Instant.parse("2026-08-01T10:00:00Z"));
        InstantSource source = now::get;
        var measured = new AtomicInteger();
        Clock clock = source.withZone(ZoneOffset.UTC);
        var screen = new MeasuredScreen(() -> new ScreenSize(80, 20 + measured.incrementAndGet()), clock);
        // When, Then
        assertThat(screen.get().rows()).isEqualTo(21);
        now.set(now.get().plusMillis(900));
        assertThat(screen.get().rows()).isEqualTo(21);
        now.set(now.get().plus(Duration.ofMillis(200)));
        assertThat(screen.get().rows()).isEqualTo(22);
    }
}
