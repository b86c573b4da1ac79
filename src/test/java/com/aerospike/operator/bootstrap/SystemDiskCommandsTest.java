package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemDiskCommandsTest {

    private static final int MIB = 1024 * 1024;
    private static final Path DEVICE = Path.of("/workdir/block-volumes/ns");

    private final SystemDiskCommands disks = new SystemDiskCommands();

    @TempDir
    Path folder;

    @Test
    void devicesAreCleanedWithTheCommandsThatPeopleExpect() throws IOException {
        assertThat(commands(CleanMethod.NONE)).isEmpty();
        assertThat(commands(CleanMethod.DD)).containsExactly("dd if=/dev/zero of=/workdir/block-volumes/ns bs=1M");
        assertThat(commands(CleanMethod.HEADER_CLEANUP))
                .containsExactly("dd if=/dev/zero of=/workdir/block-volumes/ns bs=1M count=8");
        assertThat(commands(CleanMethod.BLKDISCARD)).containsExactly("blkdiscard /workdir/block-volumes/ns");
        assertThat(commands(CleanMethod.BLKDISCARD_WITH_HEADER_CLEANUP))
                .containsExactly(
                        "blkdiscard /workdir/block-volumes/ns",
                        "blkdiscard -z --length 8MiB /workdir/block-volumes/ns");
        assertThat(commands(CleanMethod.DELETE_FILES))
                .containsExactly("find /workdir/block-volumes/ns -type f -delete");
    }

    @Test
    void theEndOfTheDeviceIsSuccess() {
        // Given: /dev/full answers every write with "no space left on device", as a device does at its end
        var full = Path.of("/dev/full");
        assumeThat(full).exists();
        // Then
        assertThatCode(() -> disks.clean(CleanMethod.DD, full)).doesNotThrowAnyException();
    }

    @Test
    void aPlainFileInPlaceOfADeviceDoesNotGrow() throws IOException {
        // Given
        var file = folder.resolve("device");
        Files.write(file, filled(MIB + 17));
        // When
        disks.clean(CleanMethod.DD, file);
        // Then
        assertThat(Files.readAllBytes(file)).isEqualTo(new byte[MIB + 17]);
    }

    @Test
    void headerCleanupErasesEightMebibytesAndNothingBehind() throws IOException {
        // Given
        var file = folder.resolve("device");
        Files.write(file, filled(9 * MIB));
        // When
        disks.clean(CleanMethod.HEADER_CLEANUP, file);
        // Then
        byte[] content = Files.readAllBytes(file);
        assertThat(Arrays.copyOf(content, 8 * MIB)).isEqualTo(new byte[8 * MIB]);
        assertThat(Arrays.copyOfRange(content, 8 * MIB, 9 * MIB)).isEqualTo(filled(MIB));
    }

    @Test
    void deletingFilesKeepsFoldersAndLinks() throws IOException {
        // Given
        var deep = Files.createDirectories(folder.resolve("with blank/usr"));
        Files.writeString(deep.resolve("data; rm -rf x"), "old");
        Files.createSymbolicLink(folder.resolve("link"), deep);
        // When
        disks.clean(CleanMethod.DELETE_FILES, folder);
        // Then
        assertThat(deep).isEmptyDirectory();
        assertThat(folder.resolve("link")).isSymbolicLink();
    }

    @Test
    void aFailedCommandIsNamedWithItsCodeAndLastMessage() throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("device"), "no block device");
        // Then
        assertThatThrownBy(() -> disks.clean(CleanMethod.BLKDISCARD, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("blkdiscard " + file);
    }

    private static List<String> commands(CleanMethod method) throws IOException {
        return SystemDiskCommands.commands(method, DEVICE).stream()
                .map(words -> String.join(" ", words))
                .toList();
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }
}
