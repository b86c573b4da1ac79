package com.aerospike.operator.run.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Terms TERMS = new Terms(Duration.ofDays(90), Duration.ofDays(720), Duration.ofHours(1));
    private static final ServingNames NAMES =
            ServingNames.ofService("hook", "ops", List.of("127.0.0.1", "operator.example"));
    private static final Instant AUTHORITY_DUE = START.plus(Duration.ofDays(480));

    private final Rotation rotation = new Rotation(TERMS, NAMES);
    private final Certificates first = rotation.first(START);

    private static boolean isTrusted(X509Certificate serving, List<X509Certificate> bundle) {
        return bundle.stream().anyMatch(authority -> {
            try {
                serving.verify(authority.getPublicKey());
                return true;
            } catch (GeneralSecurityException otherSigner) {
                return false;
            }
        });
    }

    /** With a serving certificate that is fresh, so that only the authority is due. */
    private Certificates freshAt(Instant now) {
        return rotation.next(first, now.minus(Duration.ofDays(1)), true);
    }

    @Test
    void theFirstCertificateServesUnderAllNamesAndLivesForItsTerm() throws Exception {
        // Given
        X509Certificate serving = first.servingCertificate();
        // Then
        assertThat(serving.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1))
                        .toList())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "hook.ops.svc", "hook.ops.svc.cluster.local", "hook.ops", "127.0.0.1", "operator.example");
        assertThat(serving.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(serving.getBasicConstraints()).isEqualTo(-1);
        assertThat(Validity.of(serving)).isEqualTo(new Validity(START, START.plus(TERMS.serving())));
        assertThat(first.trusted()).containsExactly(first.signing().certificate());
        assertThat(first.signing().certificate().getBasicConstraints()).isZero();
        assertThat(isTrusted(serving, first.trusted())).isTrue();
    }

    @Test
    void nothingHappensBeforeSomethingIsDue() {
        // Given
        Instant due = rotation.due(first, START);
        // When / Then
        assertThat(due).isEqualTo(START.plus(Duration.ofDays(60)));
        assertThat(rotation.next(first, due.minusSeconds(1), true)).isSameAs(first);
    }

    @Test
    void aDueServingCertificateIsReplacedUnderTheSameAuthority() {
        // When
        Certificates next = rotation.next(first, START.plus(Duration.ofDays(60)), true);
        // Then
        assertThat(next.servingCertificate()).isNotEqualTo(first.servingCertificate());
        assertThat(next.trusted()).isEqualTo(first.trusted());
        assertThat(Validity.of(next.servingCertificate()).until()).isEqualTo(START.plus(Duration.ofDays(150)));
    }

    @Test
    void aDueAuthorityIsFirstOnlyMadeKnown() {
        // Given
        Certificates fresh = freshAt(AUTHORITY_DUE);
        // When
        Certificates next = rotation.next(fresh, AUTHORITY_DUE, true);
        // Then
        assertThat(next.next()).isPresent();
        assertThat(next.trusted()).hasSize(2).first().isEqualTo(first.signing().certificate());
        assertThat(next.servingCertificate()).isEqualTo(fresh.servingCertificate());
        assertThat(rotation.due(next, AUTHORITY_DUE)).isEqualTo(AUTHORITY_DUE.plus(TERMS.overlap()));
    }

    @Test
    void theNextAuthorityTakesOverAfterTheOverlapAndTheBundleStays() {
        // Given
        Certificates introduced = rotation.next(freshAt(AUTHORITY_DUE), AUTHORITY_DUE, true);
        Instant later = AUTHORITY_DUE.plus(TERMS.overlap());
        // When / Then: too early
        assertThat(rotation.next(introduced, later.minusSeconds(1), true)).isSameAs(introduced);
        // When
        Certificates turned = rotation.next(introduced, later, true);
        // Then
        assertThat(turned.next()).isEmpty();
        assertThat(turned.signing().certificate())
                .isEqualTo(introduced.next().orElseThrow().certificate());
        assertThat(turned.trustedPem()).isEqualTo(introduced.trustedPem());
        assertThat(isTrusted(
                        turned.servingCertificate(), List.of(turned.signing().certificate())))
                .isTrue();
        assertThat(isTrusted(introduced.servingCertificate(), turned.trusted())).isTrue();
    }

    @Test
    void theNextAuthorityWaitsUntilItIsKnownToBeTrusted() {
        // Given
        Certificates introduced = rotation.next(freshAt(AUTHORITY_DUE), AUTHORITY_DUE, true);
        Instant muchLater = AUTHORITY_DUE.plus(Duration.ofDays(5));
        // When
        Certificates waiting = rotation.next(introduced, muchLater, false);
        // Then
        assertThat(waiting.next()).isEqualTo(introduced.next());
        assertThat(rotation.due(waiting, muchLater)).isAfter(muchLater).isBefore(muchLater.plus(Duration.ofMinutes(2)));
    }

    @Test
    void aFormerAuthorityLeavesTheBundleWhenItEnds() {
        // Given
        Certificates introduced = rotation.next(freshAt(AUTHORITY_DUE), AUTHORITY_DUE, true);
        Certificates turned = rotation.next(introduced, AUTHORITY_DUE.plus(TERMS.overlap()), true);
        Instant end = START.plus(TERMS.authority());
        // When / Then
        assertThat(rotation.next(turned, end.minusSeconds(1), true).trusted()).hasSize(2);
        assertThat(rotation.next(turned, end, true).trusted())
                .containsExactly(turned.signing().certificate());
    }

    @Test
    void anAuthorityThatEndedUnnoticedIsReplacedAtOnce() {
        // Given
        Instant end = START.plus(TERMS.authority()).plus(Duration.ofDays(3));
        // When
        Certificates next = rotation.next(first, end, false);
        // Then
        assertThat(next.signing().certificate()).isNotEqualTo(first.signing().certificate());
        assertThat(next.trusted()).containsExactly(next.signing().certificate());
        assertThat(isTrusted(next.servingCertificate(), next.trusted())).isTrue();
    }

    @Test
    void aCertificateWithoutANewNameIsReplacedAndKeepsTheOldNames() {
        // Given
        Rotation renamed = new Rotation(TERMS, ServingNames.ofService("other", "ops", List.of()));
        // When
        Certificates next = renamed.next(first, START.plusSeconds(1), true);
        // Then: replicas with the old settings are content too, so the two do not take turns
        assertThat(NAMES.areIn(next.servingCertificate())).isTrue();
        assertThat(renamed.next(next, START.plusSeconds(2), true)).isSameAs(next);
        assertThat(rotation.next(next, START.plusSeconds(2), true)).isSameAs(next);
    }

    @Test
    void overManyYearsEverythingServedIsTrustedByWhoeverSawTheBundleOneLookEarlier() {
        // Given
        Certificates have = first;
        Instant now = START;
        for (int i = 0; i < 200; i++) {
            // When
            now = rotation.due(have, now);
            Certificates next = rotation.next(have, now, true);
            // Then
            assertThat(isTrusted(next.servingCertificate(), have.trusted()))
                    .as("look %d at %s", i, now)
                    .isTrue();
            assertThat(Validity.of(next.servingCertificate()).isOver(now)).isFalse();
            assertThat(next.trusted()).hasSizeLessThanOrEqualTo(3);
            have = next;
        }
        assertThat(now).isAfter(START.plus(Duration.ofDays(3650)));
    }

    @Test
    void keysAreNotPrinted() {
        assertThat(first.toString())
                .contains("key masked")
                .doesNotContain(Pem.text(first.signing().key()).substring(40, 80));
    }
}
