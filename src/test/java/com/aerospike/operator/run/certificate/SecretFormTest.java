package com.aerospike.operator.run.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecretFormTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration AUTHORITY = Duration.ofDays(300);
    private static final Rotation ROTATION = new Rotation(
            new Terms(Duration.ofDays(90), AUTHORITY, Duration.ofHours(1)),
            ServingNames.ofService("hook", "ops", List.of()));
    private static final Certificates FIRST = ROTATION.first(NOW);

    /** With an authority in each of the three parts. */
    private static Certificates full() {
        Certificates introduced = ROTATION.next(FIRST, NOW.plus(Duration.ofDays(201)), true);
        Certificates turned = ROTATION.next(introduced, NOW.plus(Duration.ofDays(202)), true);
        return new Certificates(turned.signing(), Optional.of(FIRST.signing()), turned.retired(), turned.serving());
    }

    @Test
    void whatIsWrittenReadsBack() throws GeneralSecurityException {
        for (Certificates certificates : List.of(FIRST, full())) {
            // When
            Certificates read = SecretForm.read(SecretForm.write(certificates));
            // Then
            assertThat(read.trustedPem()).isEqualTo(certificates.trustedPem());
            assertThat(read.servingCertificate()).isEqualTo(certificates.servingCertificate());
            assertThat(read.serving().key()).isEqualTo(certificates.serving().key());
            assertThat(read.signing()).isEqualTo(certificates.signing());
            assertThat(read.next()).isEqualTo(certificates.next());
        }
    }

    @Test
    void retiredAuthoritiesSurvive() throws GeneralSecurityException {
        // Given
        Certificates introduced = ROTATION.next(FIRST, NOW.plus(Duration.ofDays(201)), true);
        Certificates turned = ROTATION.next(introduced, NOW.plus(Duration.ofDays(202)), true);
        // When / Then
        assertThat(SecretForm.read(SecretForm.write(turned)).retired())
                .containsExactly(FIRST.signing().certificate());
    }

    @Test
    void aMissingTextIsNamed() {
        for (String key : SecretForm.write(FIRST).keySet()) {
            // Given
            Map<String, String> texts = new TreeMap<>(SecretForm.write(FIRST));
            texts.remove(key);
            // When / Then
            assertThatThrownBy(() -> SecretForm.read(texts)).hasMessage(key + " is missing");
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsNoticedAndNotShown() {
        // Given
        Map<String, String> texts = new TreeMap<>(SecretForm.write(FIRST));
        texts.put("tls.key", SecretForm.write(ROTATION.first(NOW)).get("tls.key"));
        // When / Then
        assertThatThrownBy(() -> SecretForm.read(texts)).hasMessage("tls.key is not the key of its certificate");
    }

    @Test
    void textsThatAreNoPemAreRefusedWithoutTellingThem() {
        for (String key : SecretForm.write(FIRST).keySet()) {
            // Given
            Map<String, String> texts = new TreeMap<>(SecretForm.write(FIRST));
            texts.put(key, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
            // When / Then
            if (!key.equals("ca.crt")) {
                assertThatThrownBy(() -> SecretForm.read(texts))
                        .as(key)
                        .isInstanceOf(GeneralSecurityException.class)
                        .hasMessageNotContaining("c2VjcmV0");
            }
        }
    }
}
