package com.aerospike.operator.run.certificate;

import com.aerospike.operator.node.PemIdentity;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what becomes of the shared certificates at a moment.
 *
 * <p>A serving certificate is replaced under the same authority, which nobody need notice. An authority is replaced in
 * three stages, each of which may last: the next one is made and put into the bundle; once it is seen there and the
 * overlap has passed, it signs a new serving certificate; the former one stays in the bundle until it ends. So at no
 * time is a certificate served that an API server does not trust, unless all replicas were away for a third of a
 * lifetime.
 */
final class Rotation {

    /** When something is due that waits for the outside. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Mint mint;
    private final Terms terms;
    private final ServingNames names;

    Rotation(Terms terms, ServingNames names) {
        this.mint = new Mint(terms);
        this.terms = terms;
        this.names = names;
    }

    Certificates first(Instant now) {
        Authority authority = mint.authority(now);
        return new Certificates(authority, Optional.empty(), List.of(), mint.serving(authority, names, now));
    }

    /**
     * @param bundleInPlace whether all webhook configurations are known to hold the bundle of {@code have}
     * @return {@code have} itself when nothing is due
     */
    Certificates next(Certificates have, Instant now, boolean bundleInPlace) {
        Certificates kept = withoutEnded(have, now);
        Certificates turned = authorities(kept, now, bundleInPlace);
        return servingFits(turned, now)
                ? turned
                : new Certificates(
                        turned.signing(),
                        turned.next(),
                        turned.retired(),
                        mint.serving(turned.signing(), namesFor(turned, now), now));
    }

    /** When to ask again, always later than {@code now}. */
    Instant due(Certificates have, Instant now) {
        Validity signing = Validity.of(have.signing().certificate());
        Instant turn = have.next()
                .map(next -> Validity.of(next.certificate()).since().plus(terms.overlap()))
                .orElse(signing.renewAt());
        Instant earliest = Stream.concat(
                        Stream.of(turn, Validity.of(have.servingCertificate()).renewAt(), signing.until()),
                        have.retired().stream().map(each -> Validity.of(each).until()))
                .min(Instant::compareTo)
                .orElse(turn);
        if (!earliest.isAfter(now)) {
            return now.plus(LOOK_AGAIN);
        }
        Instant soonest = now.plus(SHORTEST);
        return earliest.isAfter(soonest) ? earliest : soonest;
    }

    /** Replicas with other names take part while settings change; each would otherwise make the certificate its own. */
    private ServingNames namesFor(Certificates have, Instant now) {
        X509Certificate serving = have.servingCertificate();
        return Validity.of(serving).isDue(now) ? names : names.and(ServingNames.of(serving));
    }

    private static Certificates withoutEnded(Certificates have, Instant now) {
        List<X509Certificate> alive = have.retired().stream()
                .filter(each -> !Validity.of(each).isOver(now))
                .toList();
        return alive.size() == have.retired().size()
                ? have
                : new Certificates(have.signing(), have.next(), alive, have.serving());
    }

    private Certificates authorities(Certificates have, Instant now, boolean bundleInPlace) {
        Validity signing = Validity.of(have.signing().certificate());
        if (have.next().isPresent()) {
            Authority next = have.next().get();
            boolean known = bundleInPlace
                    && !now.isBefore(Validity.of(next.certificate()).since().plus(terms.overlap()));
            return known || signing.isOver(now) ? handedOver(have, next, now) : have;
        }
        if (signing.isOver(now)) {
            return handedOver(have, mint.authority(now), now);
        }
        return signing.isDue(now)
                ? new Certificates(have.signing(), Optional.of(mint.authority(now)), have.retired(), have.serving())
                : have;
    }

    private Certificates handedOver(Certificates have, Authority next, Instant now) {
        List<X509Certificate> retired = new ArrayList<>(have.retired());
        if (!Validity.of(have.signing().certificate()).isOver(now)) {
            retired.add(have.signing().certificate());
        }
        PemIdentity serving = mint.serving(next, names, now);
        return new Certificates(next, Optional.empty(), retired, serving);
    }

    private boolean servingFits(Certificates have, Instant now) {
        X509Certificate serving = have.servingCertificate();
        return !Validity.of(serving).isDue(now) && names.areIn(serving) && isSignedBy(serving, have.signing());
    }

    private static boolean isSignedBy(X509Certificate certificate, Authority authority) {
        try {
            certificate.verify(authority.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException otherSigner) {
            return false;
        }
    }
}
