package com.aerospike.operator.run.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.node.PemIdentity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustBundleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Mint MINT = new Mint(new Terms(Duration.ofDays(1), Duration.ofDays(10), Duration.ofHours(1)));
    private static final X509Certificate OURS = MINT.authority(NOW).certificate();
    private static final X509Certificate OTHER = MINT.authority(NOW).certificate();

    private static String bundle(X509Certificate... certificates) {
        return base64(Pem.text(List.of(certificates)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<X509Certificate> certificates(String bundle) throws GeneralSecurityException {
        return PemIdentity.certificates(new String(Base64.getDecoder().decode(bundle), StandardCharsets.UTF_8));
    }

    @Test
    void aBundleThatTrustsUsIsLeftAloneWhateverElseItHoldsInWhateverOrder() {
        assertThat(TrustBundle.completing(bundle(OURS), List.of(OURS), NOW)).isEmpty();
        assertThat(TrustBundle.completing(bundle(OTHER, OURS), List.of(OURS), NOW))
                .isEmpty();
    }

    @Test
    void aMissingOrSenselessBundleIsMade() throws GeneralSecurityException {
        for (String present : new String[] {null, "", "%%%", base64("no certificate")}) {
            assertThat(certificates(
                            TrustBundle.completing(present, List.of(OURS), NOW).orElseThrow()))
                    .as("%s", present)
                    .containsExactly(OURS);
        }
    }

    @Test
    void whoElseIsTrustedStaysSoUntilItEnds() throws GeneralSecurityException {
        // When
        String now = TrustBundle.completing(bundle(OTHER), List.of(OURS), NOW).orElseThrow();
        X509Certificate later = MINT.authority(NOW.plus(Duration.ofDays(10))).certificate();
        String after = TrustBundle.completing(now, List.of(later), NOW.plus(Duration.ofDays(10)))
                .orElseThrow();
        // Then
        assertThat(certificates(now)).containsExactly(OURS, OTHER);
        assertThat(certificates(after)).containsExactly(later);
    }

    @Test
    void twoWritersWithDifferentAuthoritiesComeToRest() {
        // Given
        String first = TrustBundle.completing(null, List.of(OURS), NOW).orElseThrow();
        // When
        String second = TrustBundle.completing(first, List.of(OTHER), NOW).orElseThrow();
        // Then
        assertThat(TrustBundle.completing(second, List.of(OURS), NOW)).isEmpty();
        assertThat(TrustBundle.completing(second, List.of(OTHER), NOW)).isEmpty();
    }
}
