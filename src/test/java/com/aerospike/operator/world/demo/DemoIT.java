package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.world.controlplane.Awaited;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process of its own, as {@code make demo} starts it. */
class DemoIT {

    private static final Path TARGET = Path.of(System.getProperty("operator.target", "target"));
    /** A slow machine that does other things too. */
    private static final Duration LIMIT = Duration.ofSeconds(180);

    private static final Duration END = Duration.ofSeconds(10);

    @TempDir
    private Path temp;

    @Test
    void shownOnceItEndsWithSuccessAndLeavesNothingRunning() throws Exception {
        // Given
        var demo = start("once");
        awaitPrinted(demo, "applying src/test/resources/demo/sample.yaml");
        var children = demo.descendants().toList();
        // When
        assertThat(demo.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        // Then
        assertThat(demo.exitValue()).as(printed()).isZero();
        assertThat(printed()).contains("6 of 6 pods ready", "us-west1-c", "The cluster is ready after");
        assertThat(children).hasSizeGreaterThanOrEqualTo(5);
        assertNothingRuns(children);
        assertThat(worlds()).isEmpty();
        assertThat(temp.resolve("demo")).isDirectoryContaining("glob:**/logs");
        assertThat(temp.resolve("demo/kubeconfig")).doesNotExist();
    }

    @Test
    void interruptedItLeavesNothing() throws Exception {
        endsWith(Process::destroy);
        assertThat(worlds()).isEmpty();
        assertThat(temp.resolve("demo/kubeconfig")).doesNotExist();
        assertThat(printed()).contains("All is stopped and removed");
    }

    /** Then nobody can remove the files; the next start does. */
    @Test
    void killedItLeavesNoProcess() throws Exception {
        endsWith(Process::destroyForcibly);
    }

    private void endsWith(Consumer<Process> signal) throws Exception {
        // Given
        var demo = start("run");
        awaitPrinted(demo, "applying src/test/resources/demo/sample.yaml");
        var children = demo.descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(5);
        // When
        signal.accept(demo);
        // Then
        assertThat(demo.waitFor(END.toSeconds(), TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        assertThat(demo.exitValue()).isNotZero();
        assertNothingRuns(children);
    }

    private Process start(String mode) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temp,
                        "-Ddemo.build=" + TARGET,
                        "-Ddemo.folder=" + temp.resolve("demo"),
                        "-Ddemo.patience=" + LIMIT.toSeconds(),
                        "-cp",
                        classPath,
                        Demo.class.getName(),
                        mode)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("printed").toFile())
                .start();
    }

    private void awaitPrinted(Process demo, String text) {
        new Awaited(LIMIT, () -> assertThat(demo.isAlive()).as(printed()).isTrue())
                .await("the demo to print: " + text, () -> printed().contains(text));
    }

    private String printed() {
        try {
            return Files.readString(temp.resolve("printed"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading what the demo printed", e);
        }
    }

    private static void assertNothingRuns(List<ProcessHandle> children) {
        new Awaited(END)
                .await("the end of all children", () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    private List<Path> worlds() throws IOException {
        try (var files = Files.list(temp)) {
            return files.filter(file -> file.getFileName().toString().startsWith("aerospike-world-"))
                    .toList();
        }
    }
}
