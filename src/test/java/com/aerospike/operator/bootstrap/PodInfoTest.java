package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodInfoTest {

    @TempDir
    Path folder;

    @Test
    void anAnnotationThatArrivesWhileThePodWaitsIsRead() throws Exception {
        // Given: the kubelet's layout, whose content changes when a link is replaced
        version("v1", "");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("v1"));
        Files.createSymbolicLink(folder.resolve("node-addresses"), Path.of("..data/node-addresses"));
        var info = new PodInfo(folder, Clock.systemUTC(), Duration.ofSeconds(30));
        assertThat(info.now("node-addresses")).isEmpty();
        // When
        var waiting = CompletableFuture.supplyAsync(() -> info.await("node-addresses"));
        version("v2", "{\"internal\":\"10.0.0.1\"}\n");
        Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("v2"));
        Files.move(folder.resolve("..data_tmp"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        // Then
        assertThat(waiting.get(20, TimeUnit.SECONDS)).contains("{\"internal\":\"10.0.0.1\"}");
    }

    @Test
    void whatIsThereAlreadyNeedsNoWait() throws IOException {
        // Given
        Files.writeString(folder.resolve("network-status"), "[]");
        // Then
        assertThat(new PodInfo(folder, Clock.systemUTC(), Duration.ZERO).await("network-status"))
                .contains("[]");
    }

    @Test
    void oneDeadlineHoldsForAllAnnotationsTogether() {
        // Given
        var info = new PodInfo(folder, new SteppingClock(Duration.ofSeconds(40)), Duration.ofSeconds(60));
        // Then
        assertThat(info.await("node-addresses")).isEmpty();
        assertThat(info.await("network-status")).isEmpty();
    }

    @Test
    void aPodWithoutDownwardVolumeDoesNotWait() {
        var info = new PodInfo(folder.resolve("absent"), Clock.systemUTC(), Duration.ofSeconds(60));
        assertThat(info.await("node-addresses")).isEmpty();
    }

    private void version(String name, String content) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("node-addresses"), content);
    }
}
