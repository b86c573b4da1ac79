package com.aerospike.operator.world.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the cluster from its creation to the end of the demo. */
final class Performance {

    enum End {
        READY,
        LATE
    }

    /** Where the scenes come from. */
    interface Stage {
        /** Empty when there is no such cluster. */
        Optional<Scene> look(Instant now);

        /**
         * Returns when there is something new to see, or after this time.
         *
         * @throws IllegalStateException when nothing new will ever come
         */
        void awaitChange(Duration atMost) throws InterruptedException;
    }

    /** The clock in the corner goes on even when nothing happens. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final DemoOptions options;
    private final Sample sample;
    private final RunFolder folder;
    private final Show show;
    private final Clock clock;
    private boolean wasReady;
    private boolean wasLate;

    Performance(DemoOptions options, Sample sample, RunFolder folder, Show show, Clock clock) {
        this.options = options;
        this.sample = sample;
        this.folder = folder;
        this.show = show;
        this.clock = clock;
    }

    /** Returns when the cluster is ready or late, if it is to be shown once; else only by an exception. */
    End play(Stage stage) throws InterruptedException {
        var began = clock.instant();
        while (true) {
            var now = clock.instant();
            var seen = stage.look(now);
            seen.ifPresentOrElse(show::scene, () -> show.gone(gone()));
            var end = seen.flatMap(scene -> milestone(scene, Duration.between(began, now)));
            if (end.isPresent()) {
                return end.get();
            }
            stage.awaitChange(BETWEEN_LOOKS);
        }
    }

    private Optional<End> milestone(Scene scene, Duration played) {
        if (!wasReady && scene.cluster().ready()) {
            wasReady = true;
            return ready(scene, played);
        }
        if (!wasReady && !wasLate && played.compareTo(options.patience()) > 0) {
            wasLate = true;
            return late(scene);
        }
        return Optional.empty();
    }

    private Optional<End> ready(Scene scene, Duration played) {
        var took = Line.of("The cluster is ready", Tone.GOOD).and(" after " + LiveTable.clock(played) + ".");
        return switch (options.mode()) {
            case RUN -> {
                show.guide(scene, guide(scene, took).lines());
                yield Optional.empty();
            }
            case ONCE -> {
                show.end(scene, List.of(took));
                yield Optional.of(End.READY);
            }
        };
    }

    private Optional<End> late(Scene scene) {
        var lines = new ArrayList<Line>();
        lines.add(
                Line.of("The cluster is not ready after %s:".formatted(LiveTable.clock(options.patience())), Tone.BAD));
        MissingReport.of(scene).forEach(text -> lines.add(Line.of("  " + text)));
        lines.add(Line.of("The logs are in " + RunFolder.typed(folder.logs())
                + "; the operator tells why it waits in operator.log."));
        return switch (options.mode()) {
            case RUN -> {
                lines.add(Line.of("It goes on trying until Ctrl-C."));
                show.say(lines);
                yield Optional.empty();
            }
            case ONCE -> {
                show.end(scene, lines);
                yield Optional.of(End.LATE);
            }
        };
    }

    private Guide guide(Scene scene, Line news) {
        return new Guide(
                news,
                RunFolder.typed(folder.kubectl()),
                folder.kubeconfig().toString(),
                sample.cluster(),
                scene.pods().getFirst().name(),
                scene.cluster().size() + 1);
    }

    private List<Line> gone() {
        return List.of(Line.of("There is no cluster " + sample.namespace() + "/" + sample.cluster()
                        + " any more. Make it again with")
                .and(" " + RunFolder.typed(folder.kubectl()) + " apply -f " + sample.file(), Tone.STRONG));
    }
}
