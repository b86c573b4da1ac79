package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path temp;

    @Test
    void theKubectlScriptCallsTheProgramWithTheDemosSettings() throws Exception {
        // Given
        var folder = RunFolder.prepare(temp.resolve("it's here"));
        var program = List.of("sh", "-c", "echo $KUBECONFIG; echo $KUBECACHEDIR; echo \"$@\"", "kubectl");
        folder.writeKubectl(program, Path.of("/the cache"));
        // When
        var process = new ProcessBuilder(folder.kubectl().toString(), "get", "two words").start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Then
        assertThat(process.waitFor()).isZero();
        assertThat(output.lines()).containsExactly(folder.kubeconfig().toString(), "/the cache", "get two words");
    }

    @Test
    void logsOfTheLastRunAreRemovedAndThoseOfThisOneKept() throws IOException {
        // Given
        Files.writeString(RunFolder.prepare(temp.resolve("demo")).log("old"), "old");
        var world = worldWithLog("etcd.log", "new");
        Files.writeString(world.resolve("admin.kubeconfig"), "secret");
        // When
        var folder = RunFolder.prepare(temp.resolve("demo"));
        folder.linkLogs(world);
        folder.keepLogs(world);
        Files.delete(world.resolve("etcd.log"));
        // Then
        assertThat(folder.logs()).isDirectoryNotContaining("glob:**old.log");
        assertThat(folder.log("etcd")).hasContent("new");
        assertThat(folder.logs().resolve("admin.kubeconfig")).doesNotExist();
    }

    @Test
    void nobodyElseGetsIn() throws IOException {
        var folder = RunFolder.prepare(temp.resolve("demo"));
        assertThat(Files.getPosixFilePermissions(folder.path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void nothingThatLeadsToTheClusterStays() throws IOException {
        // Given
        var folder = RunFolder.prepare(temp.resolve("demo"));
        folder.writeKubectl(List.of("true"), temp);
        Files.writeString(folder.kubeconfig(), "token");
        folder.linkLogs(worldWithLog("etcd.log", "running"));
        assertThat(folder.log("etcd")).hasContent("running");
        // When
        folder.forgetCluster();
        // Then
        assertThat(folder.logs()).isEmptyDirectory();
        assertThat(folder.kubectl()).doesNotExist();
        assertThat(folder.kubeconfig()).doesNotExist();
    }

    private Path worldWithLog(String name, String content) throws IOException {
        var world = Files.createDirectory(temp.resolve("world"));
        Files.writeString(world.resolve(name), content);
        return world;
    }

    @Test
    void pathsAreShownAsTheReaderWouldTypeThem() {
        assertThat(RunFolder.typed(Path.of("target/demo/kubectl").toAbsolutePath()))
                .isEqualTo("target/demo/kubectl");
        assertThat(RunFolder.typed(Path.of("/elsewhere/kubectl"))).isEqualTo("/elsewhere/kubectl");
    }
}
