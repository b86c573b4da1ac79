package com.aerospike.operator.admission.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.api.v1.ServerAttachment;
import com.aerospike.operator.api.v1.VolumeSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/opt/aerospike, /opt/aerospike, true",
        "/opt/aerospike/data, /opt/aerospike, true",
        "/opt/aerospike-2, /opt/aerospike, false",
        "/opt, /opt/aerospike, false",
        "/opt//aerospike/, /opt/aerospike, true",
        "/opt/aerospike, /opt/aerospike/, true",
        "/any, /, true",
        "relative, /, false",
    })
    void aFolderIsUnderAMount(String folder, String mount, boolean under) {
        assertThat(ServerPaths.isUnder(folder, mount)).isEqualTo(under);
    }

    @ParameterizedTest
    @CsvSource({"/a/b/c.conf, /a/b", "/c.conf, /", "c.conf, ''", "/a//c.conf, /a"})
    void theFolderOfAFile(String file, String folder) {
        assertThat(ServerPaths.folder(file)).isEqualTo(folder);
    }

    @Test
    void theClosestMountHoldsTheFolder() {
        // Given
        var volumes = Stream.of("/etc", "/etc/aerospike/secret", "/etc/aerospike")
                .map(ServerPathsTest::mountedAt)
                .toList();
        // When / Then
        assertThat(ServerPaths.volumeOf("/etc/aerospike/secret/tls", volumes).flatMap(VolumeView::serverPath))
                .contains("/etc/aerospike/secret");
        assertThat(ServerPaths.volumeOf("/var", volumes)).isEmpty();
        assertThat(ServerPaths.volumeOf("/etc", List.of())).isEmpty();
    }

    private static VolumeView mountedAt(String path) {
        VolumeSpec volume = new VolumeSpec();
        volume.name = path;
        volume.aerospike = new ServerAttachment();
        volume.aerospike.path = path;
        return new VolumeView(volume, FieldPath.spec("storage", "volumes"));
    }
}
