package com.aerospike.operator.run.certificate;

import com.aerospike.operator.node.PemIdentity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What an entry of a webhook configuration trusts. Authorities of others stay in it until they end: while the source of
 * the certificate is changed, replicas with the former one go on serving, and two that write their own authorities only
 * would do so for ever.
 */
final class TrustBundle {

    private TrustBundle() {}

    /**
     * The value of {@code caBundle} that trusts {@code wanted}; empty if the present one does already.
     *
     * @param present the value now, in base64; null where there is none
     */
    static Optional<String> completing(String present, List<X509Certificate> wanted, Instant now) {
        Optional<List<X509Certificate>> held = read(present);
        List<X509Certificate> others = new ArrayList<>(held.orElse(List.of()));
        others.removeAll(wanted);
        boolean ended = others.removeIf(each -> Validity.of(each).isOver(now));
        if (!ended && held.filter(all -> all.containsAll(wanted)).isPresent()) {
            return Optional.empty();
        }
        List<X509Certificate> all = new ArrayList<>(wanted);
        all.addAll(others);
        return Optional.of(Base64.getEncoder().encodeToString(Pem.text(all).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Empty for what is no bundle; nobody can be trusted by it. */
    private static Optional<List<X509Certificate>> read(String present) {
        if (present == null) {
            return Optional.empty();
        }
        try {
            String pem = new String(Base64.getDecoder().decode(present), StandardCharsets.US_ASCII);
            return Optional.of(PemIdentity.certificates(pem));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
