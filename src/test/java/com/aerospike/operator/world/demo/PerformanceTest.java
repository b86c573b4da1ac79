package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private static final Duration STEP = Duration.ofSeconds(61);

    private Instant now = Instant.parse("2026-08-01T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void shownOnceItEndsWhenTheClusterIsReady() throws InterruptedException {
        // When
        var end = play("once", Scenes.created(), Scenes.working(), Scenes.ready());
        // Then
        assertThat(end).isEqualTo(Performance.End.READY);
        assertThat(printed()).contains("phase Completed", "╭─ AerospikeCluster", "The cluster is ready after 2:02.");
    }

    @Test
    void aStatusOfTheSpecBeforeIsNotTheEnd() {
        assertThatThrownBy(() -> play("once", Scenes.edited())).isInstanceOf(EndOfScenes.class);
        assertThat(printed()).doesNotContain("The cluster is ready");
    }

    @Test
    void afterTooLongATimeItSaysWhatIsMissingAndWhereTheLogsAre() throws InterruptedException {
        // When
        var end = play("once", Scenes.created(), Scenes.working(), Scenes.working(), Scenes.working());
        // Then
        assertThat(end).isEqualTo(Performance.End.LATE);
        assertThat(printed())
                .contains("The cluster is not ready after 3:00:")
                .contains("  condition Ready is False, WaitingForPods")
                .contains("  pod aerocluster-1-1 starting on node-a-2")
                .contains("The logs are in target/demo/logs");
    }

    @Test
    void whenItRunsOnItTellsTheReaderOnceWhatToTry() {
        // When
        assertThatThrownBy(() -> play("run", Scenes.working(), Scenes.ready(), Scenes.edited(), Scenes.ready()))
                .isInstanceOf(EndOfScenes.class);
        // Then
        assertThat(printed())
                .containsOnlyOnce("target/demo/kubectl scale aerospikecluster aerocluster --replicas=4")
                .containsOnlyOnce("target/demo/kubectl delete pod aerocluster-1-0")
                .containsOnlyOnce(
                        "export KUBECONFIG=" + Path.of("target/demo/kubeconfig").toAbsolutePath());
    }

    @Test
    void whenItRunsOnBeingLateIsToldOnceAndNotTheEnd() {
        // Given
        var slow = new Scene[] {
            Scenes.working(), Scenes.working(), Scenes.working(), Scenes.working(), Scenes.working(), Scenes.ready()
        };
        // When
        assertThatThrownBy(() -> play("run", slow)).isInstanceOf(EndOfScenes.class);
        // Then
        assertThat(printed())
                .containsOnlyOnce("is not ready after")
                .contains("The cluster is ready after 5:05. It stays");
    }

    @Test
    void aDeletedClusterIsToldOnceWithTheWayBack() {
        assertThatThrownBy(() -> play("run", Scenes.ready(), null, null)).isInstanceOf(EndOfScenes.class);
        assertThat(printed()).containsOnlyOnce("kubectl apply -f " + Sample.DEFAULT);
    }

    /** No scene stands for a cluster that is not there. */
    private Performance.End play(String mode, Scene... scenes) throws InterruptedException {
        var sample = new Sample(Path.of(Sample.DEFAULT), "aerospike", "aerocluster");
        var options = DemoOptions.of(List.of(mode), new Properties());
        var folder = new RunFolder(Path.of("target/demo").toAbsolutePath());
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var show = new PlainShow(out, clock, Glyphs.UNICODE);
        return new Performance(options, sample, folder, show, clock).play(new Script(scenes));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static final class EndOfScenes extends RuntimeException {}

    /** Scenes one after the other, 61 seconds apart. */
    private final class Script implements Performance.Stage {
        private final ArrayDeque<Optional<Scene>> left = new ArrayDeque<>();

        Script(Scene... scenes) {
            for (var scene : scenes) {
                left.add(Optional.ofNullable(scene));
            }
        }

        @Override
        public Optional<Scene> look(Instant at) {
            return left.removeFirst();
        }

        @Override
        public void awaitChange(Duration atMost) {
            if (left.isEmpty()) {
                throw new EndOfScenes();
            }
            now = now.plus(STEP);
        }
    }
}
