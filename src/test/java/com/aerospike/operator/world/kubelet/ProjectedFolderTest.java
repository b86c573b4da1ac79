package com.aerospike.operator.world.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectedFolderTest {

    @TempDir
    private Path folder;

    private ProjectedFolder projected;

    @BeforeEach
    void prepare() {
        projected = new ProjectedFolder(folder);
    }

    @Test
    void filesAreLinksIntoOneFolderThatIsReplacedAsAWhole() throws IOException {
        // Given
        projected.write(content("a", "1", "deep/b", "2"));
        var before = Files.readSymbolicLink(folder.resolve("..data"));

        // When
        projected.write(content("a", "3", "deep/b", "4"));

        // Then
        assertThat(Files.readSymbolicLink(folder.resolve("..data"))).isNotEqualTo(before);
        assertThat(Files.readSymbolicLink(folder.resolve("a"))).isEqualTo(Path.of("..data", "a"));
        assertThat(folder.resolve("a")).hasContent("3");
        assertThat(folder.resolve("deep/b")).hasContent("4");
        assertThat(folder.resolve(before)).doesNotExist();
    }

    @Test
    void fileOfAKeyThatIsGoneGoesToo() {
        // Given
        projected.write(content("a", "1", "b", "2"));

        // When
        projected.write(content("a", "1"));

        // Then
        assertThat(folder.resolve("a")).exists();
        assertThat(Files.isSymbolicLink(folder.resolve("b"))).isFalse();
    }

    @Test
    void sameContentIsNotWrittenAgain() throws IOException {
        // Given
        projected.write(content("a", "1"));
        var before = Files.readSymbolicLink(folder.resolve("..data"));

        // When
        projected.write(content("a", "1"));

        // Then
        assertThat(Files.readSymbolicLink(folder.resolve("..data"))).isEqualTo(before);
    }

    @Test
    void contentMayBeEmpty() {
        // When
        projected.write(Map.of());

        // Then
        assertThat(folder.resolve("..data")).isEmptyDirectory();
    }

    private static Map<String, byte[]> content(String... keysAndTexts) {
        var all = new TreeMap<String, byte[]>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            all.put(keysAndTexts[i], keysAndTexts[i + 1].getBytes());
        }
        return all;
    }
}
