package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.rules.OperatorFiles.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCertificatesTest {

    private static final Path CLIENT = Path.of("src", "test", "resources", "run", "webhook", "client.pem");

    private final LocalCertificates files = new LocalCertificates();

    @TempDir
    private Path folder;

    private String why(Path path) {
        return ((Certificate.Unreadable) files.certificateAt(path.toString())).why();
    }

    @Test
    void aCertificateHasItsCommonNameAndItsDnsNames() {
        assertThat(files.certificateAt(CLIENT.toString()))
                .isEqualTo(new Certificate.Readable(List.of("admin", "operator.shop.example")));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(why(folder.resolve("tls.crt"))).endsWith("tls.crt: no such file or directory");
    }

    @Test
    void nothingOfAnotherFileIsToldButThatItIsNoCertificate() throws IOException {
        // Given
        Path secret = Files.writeString(folder.resolve("token"), "hunter2");
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\naHVudGVyMg==\n-----END CERTIFICATE-----\n");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        // When / Then
        for (Path file : new Path[] {secret, broken, binary}) {
            assertThat(why(file)).contains("certificate").doesNotContain("hunter2");
        }
    }

    @Test
    void aPathThatLeadsToNoFileOrToAnEndlessOneIsRefusedUnread() {
        // When / Then
        assertThat(why(folder)).contains("is no certificate");
        assertThat(why(Path.of("/dev/zero"))).contains("is no certificate");
        assertThat(files.certificateAt("\0")).isInstanceOf(Certificate.Unreadable.class);
    }
}
