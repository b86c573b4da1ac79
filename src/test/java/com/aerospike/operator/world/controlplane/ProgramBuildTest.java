package com.aerospike.operator.world.controlplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramBuildTest {

    /** Stands for the compiler: notes each build and writes what it was told to write. */
    private static final String COMPILER = """
            #!/bin/sh
            [ "$1" = version ] && exit 0
            echo build >> "%s"
            while [ "$1" != -o ]; do shift; done
            echo program > "$2"
            chmod +x "$2"
            """;

    @TempDir
    private Path folder;

    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());
    private ControlPlaneSource source;
    private ProgramCache cache;

    @BeforeEach
    void prepare() throws IOException {
        var module = Files.createDirectories(folder.resolve("source"));
        Files.writeString(
                module.resolve("go.mod"), "module x\n\ngo 1.26.0\n\nrequire (\n\tk8s.io/kubernetes v1.37.2\n)\n");
        Files.writeString(module.resolve("go.sum"), "");
        Files.writeString(module.resolve("main.go"), "package main");
        source = new ControlPlaneSource(module);
        cache = new ProgramCache(folder.resolve("cache"));
    }

    @Test
    void buildsOnceAndThenTakesTheCachedProgram() throws IOException {
        // Given
        var build = new ProgramBuild(source, cache, progress::add, compiler(COMPILER));

        // When
        var first = build.cachedOrBuilt();
        var second = build.cachedOrBuilt();

        // Then
        assertThat(first).isEqualTo(second).isExecutable();
        assertThat(builds()).isEqualTo(1);
        assertThat(progress).hasSize(1).allMatch(line -> line.contains("building it once"));
    }

    @Test
    void thoseWhoAskAtOnceShareOneBuild() throws IOException {
        // Given
        var compiler = compiler(COMPILER);

        // When
        var all = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> new ProgramBuild(source, cache, progress::add, compiler).cachedOrBuilt()))
                .limit(4)
                .toList();
        all.forEach(CompletableFuture::join);

        // Then
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void changedSourceIsBuiltAnew() throws IOException {
        // Given
        var build = new ProgramBuild(source, cache, progress::add, compiler(COMPILER));
        var before = build.cachedOrBuilt();

        // When
        Files.writeString(source.folder().resolve("main.go"), "package main // changed");

        // Then
        assertThat(build.cachedOrBuilt()).isNotEqualTo(before);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void missingCompilerIsNamedWithWhatIsNeeded() {
        // Given
        var build = new ProgramBuild(
                source, cache, progress::add, folder.resolve("no-go").toString());

        // Then
        assertThatThrownBy(build::cachedOrBuilt)
                .hasMessageContaining("there is no program")
                .hasMessageContaining("Go 1.26 or newer")
                .hasMessageContaining("KUBEBUILDER_ASSETS");
    }

    @Test
    void failedBuildShowsTheCompilersWordsAndLeavesNothingInTheCache() throws IOException {
        // Given
        var build = new ProgramBuild(
                source,
                cache,
                progress::add,
                compiler("#!/bin/sh\n[ \"$1\" = version ] && exit 0\necho 'main.go:1: nonsense'\nexit 1\n"));

        // Then
        assertThatThrownBy(build::cachedOrBuilt).hasMessageContaining("main.go:1: nonsense");
        assertThat(cache.program(source.fingerprint()).getParent()).isEmptyDirectory();
    }

    @Test
    void folderOfTheEnvironmentCountsOnlyIfItIsComplete() throws IOException {
        // Given
        var assets = Files.createDirectories(folder.resolve("assets"));
        for (var component : Component.values()) {
            executable(assets.resolve(component.executable()), "#!/bin/sh\n");
        }
        var environment = Map.of(Programs.FOLDER_SETTING, assets.toString());

        // Then
        assertThat(Programs.find(environment, source)).isEqualTo(new Programs.Folder(assets));
    }

    private String compiler(String script) throws IOException {
        return executable(folder.resolve("go"), script.formatted(folder.resolve("builds")));
    }

    private static String executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }
}
