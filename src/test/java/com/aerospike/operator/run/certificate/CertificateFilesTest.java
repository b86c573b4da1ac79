package com.aerospike.operator.run.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.node.PemIdentity;
import com.aerospike.operator.world.controlplane.Awaited;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFilesTest {

    private static final Duration PERIOD = Duration.ofMillis(20);
    private static final Rotation ROTATION = new Rotation(
            new Terms(Duration.ofDays(90), Duration.ofDays(300), Duration.ofHours(1)),
            ServingNames.ofService("hook", "ops", List.of()));

    @TempDir
    Path folder;

    private final List<X509Certificate> served = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("com.aerospike.operator.run.certificate");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    private CertificateFiles start() {
        var files = new CertificateFiles(folder, "tls.crt", "tls.key", Optional.empty(), PERIOD);
        files.start(identity -> served.add(identity.chain().getFirst()));
        return files;
    }

    private static PemIdentity identity() {
        return ROTATION.first(Instant.now()).serving();
    }

    private void write(PemIdentity certificate, PemIdentity key) throws IOException {
        Files.writeString(folder.resolve("tls.crt"), Pem.text(certificate.chain()));
        Files.writeString(folder.resolve("tls.key"), Pem.text(key.key()));
    }

    private void awaitServed(PemIdentity identity) {
        new Awaited(Duration.ofSeconds(10))
                .await(
                        "the certificate to be served",
                        () -> !served.isEmpty()
                                && served.getLast().equals(identity.chain().getFirst()));
    }

    /** Several periods, of which nothing else tells. */
    private void letTimePass() {
        long end = System.nanoTime() + PERIOD.multipliedBy(15).toNanos();
        new Awaited(Duration.ofSeconds(10)).await("time to pass", () -> System.nanoTime() > end);
    }

    @Test
    void changedFilesAreTakenOverAndUnchangedOnesNotMentioned() throws IOException {
        // Given
        PemIdentity first = identity();
        write(first, first);
        try (var files = start()) {
            awaitServed(first);
            letTimePass();
            // When
            PemIdentity second = identity();
            write(second, second);
            // Then
            awaitServed(second);
            letTimePass();
            assertThat(served).hasSize(2);
        }
        assertThat(log.stream().filter(line -> !line.contains("not taken over")))
                .isEmpty();
    }

    @Test
    void aPairThatDoesNotFitIsWaitedOutWithOneLine() throws IOException {
        // Given
        PemIdentity first = identity();
        PemIdentity second = identity();
        write(first, first);
        try (var files = start()) {
            awaitServed(first);
            // When
            Files.writeString(folder.resolve("tls.key"), Pem.text(second.key()));
            letTimePass();
            // Then
            assertThat(served).hasSize(1);
            assertThat(log).singleElement().asString().startsWith("WARN").contains("not taken over");
            // When
            write(second, second);
            // Then
            awaitServed(second);
        }
    }

    @Test
    void aKeyInAnotherFormIsRead() throws Exception {
        // Given
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = generator.generateKeyPair();
        var pkcs8 = PrivateKeyInfo.getInstance(key.getPrivate().getEncoded());
        var certificate = selfSigned(key);
        Files.writeString(folder.resolve("tls.crt"), Pem.text(List.of(certificate)));
        Files.writeString(
                folder.resolve("tls.key"),
                "-----BEGIN RSA PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pkcs8.parsePrivateKey()
                                        .toASN1Primitive()
                                        .getEncoded())
                        + "\n-----END RSA PRIVATE KEY-----\n");
        // When
        try (var files = start()) {
            // Then
            new Awaited(Duration.ofSeconds(10)).await("the certificate to be served", () -> !served.isEmpty());
            assertThat(served).containsExactly(certificate);
        }
    }

    @Test
    void missingFilesAreReported() throws IOException {
        // Given
        List<String> lines = new ArrayList<>();
        try (var files = start()) {
            new Awaited(Duration.ofSeconds(10)).await("a line", () -> !log.isEmpty());
            lines.addAll(log);
        }
        // Then
        assertThat(lines).singleElement().asString().startsWith("WARN");
        assertThat(served).isEmpty();
    }

    private static X509Certificate selfSigned(KeyPair keys) throws Exception {
        var name = new X500Principal("CN=rsa");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.now().minusSeconds(60)),
                Date.from(Instant.now().plusSeconds(3600)),
                name,
                keys.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }
}
