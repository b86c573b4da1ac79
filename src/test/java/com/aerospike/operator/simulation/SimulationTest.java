package com.aerospike.operator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories of a cluster. {@code -Dsimulation.histories} and {@code -Dsimulation.seconds} say how many fresh ones and
 * how long; {@code -Dsimulation.seed} is the first of them.
 */
class SimulationTest {
    private static final Path KEPT = Path.of("src/test/resources/simulation");
    /** Held on to, because the log manager does not. */
    private static final Logger OURS = Logger.getLogger("com.aerospike.operator");

    /** A multiple of the shapes, so that each has its share. */
    private static final int FIXED = 60;

    /** Together with the fixed ones two minutes on two cores. */
    private static final int SHARE = 600;

    private static final Path OPERATOR = Path.of("src/main/java");

    private static final Duration SHRINKING = Duration.ofMinutes(2);
    private static final int LONG = 220;
    private static final int SHORT = 25;

    /** Every tenth of each shape is a long one. */
    private static History history(long seed) {
        return History.of(seed, seed / Shape.values().length % 10 == 9 ? LONG : SHORT);
    }

    @BeforeAll
    static void silence() {
        // Faults are what this is about; thousands of them are no news.
        OURS.setLevel(Level.OFF);
    }

    static Stream<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.sorted().toList().stream();
        }
    }

    /** Each of these was broken once. */
    @ParameterizedTest
    @MethodSource("kept")
    void keptHistoriesHold(Path file) throws IOException {
        var told = new ArrayList<String>();
        var history = History.parse(Files.readString(file));
        try {
            new Simulation(history).tracing(told::add).live();
        } catch (Broken broken) {
            throw new AssertionError(broken.getMessage() + "\n" + String.join("\n", told), broken);
        }
    }

    @Test
    void theSameSeedGivesTheSameLife() {
        var first = new Simulation(history(7));
        var second = new Simulation(history(7));

        assertThat(first.live()).hasToString(second.live().toString());
        assertThat(first.passes()).isEqualTo(second.passes());
    }

    /** A share of the whole that is the same each time. */
    @Test
    void whateverHappensNothingIsLostAndAllEndsAsWanted() throws InterruptedException {
        var coverage = live(LongStream.range(0, FIXED), Duration.ofMinutes(5));

        for (String what : List.of(
                "departure",
                "rack removed",
                "warm restart",
                "cold restart",
                "ApplyLive",
                "repair",
                "operator died",
                "claim deleted",
                "SetMigrateFillDelay",
                "SetRoster",
                "ready")) {
            assertThat(coverage.of(what)).as(what).isPositive();
        }
    }

    /**
     * From seeds that no other version of the operator has met. They follow from its source, so that each change is tried
     * with others, and whatever they find is found again until it is mended.
     */
    @Test
    void whatThisVersionHasNotMetYetHoldsToo() throws IOException, InterruptedException {
        long first = fingerprint(OPERATOR);

        live(LongStream.range(first, first + SHARE), Duration.ofMinutes(6));
    }

    /** From seeds that nobody has tried: as many as were asked for, as far as the time reaches. */
    @Test
    @EnabledIfSystemProperty(named = "simulation.histories", matches = "\\d+")
    void freshHistoriesHold() throws InterruptedException {
        long first = Long.getLong("simulation.seed", System.nanoTime());
        live(
                LongStream.range(first, first + Integer.getInteger("simulation.histories")),
                Duration.ofSeconds(Integer.getInteger("simulation.seconds", 900)));
    }

    private static long fingerprint(Path folder) throws IOException {
        var sum = new CRC32();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(Files.readAllBytes(file));
            }
        }
        return sum.getValue();
    }

    private static Coverage live(LongStream seeds, Duration limit) throws InterruptedException {
        var coverage = new Coverage();
        var lived = new AtomicInteger();
        var passes = new AtomicInteger();
        var broken = new AtomicReference<Long>();
        long start = System.nanoTime();
        long end = start + limit.toNanos();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            seeds.forEach(seed -> threads.submit(() -> {
                if (System.nanoTime() > end || broken.get() != null) {
                    return;
                }
                var simulation = new Simulation(history(seed));
                try {
                    simulation.live();
                    lived.incrementAndGet();
                } catch (RuntimeException | AssertionError | StackOverflowError found) {
                    broken.compareAndSet(null, seed);
                }
                passes.addAndGet(simulation.passes());
                synchronized (coverage) {
                    coverage.add(simulation.coverage);
                }
            }));
        }
        System.out.printf(
                "%d histories in %d s, %d passes of the operator: %s%n",
                lived.get(), Duration.ofNanos(System.nanoTime() - start).toSeconds(), passes.get(), coverage);
        if (broken.get() != null) {
            throw new AssertionError(tell(broken.get()));
        }
        return coverage;
    }

    private static String tell(long seed) {
        var history = history(seed);
        var shortest = Shrinking.shrink(history, SHRINKING);
        Optional<String> why = Shrinking.broken(shortest);
        return "seed %d: %s%nkeep this as a file in %s:%n%s"
                .formatted(seed, why.orElse("not broken when repeated"), KEPT, shortest.text());
    }
}
