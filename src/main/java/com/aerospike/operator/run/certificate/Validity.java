package com.aerospike.operator.run.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * When a certificate counts.
 *
 * @param since when it was made; the certificate itself is dated back, for machines whose clocks are late
 */
record Validity(Instant since, Instant until) {

    static final Duration DATED_BACK = Duration.ofMinutes(5);

    static Validity of(X509Certificate certificate) {
        return new Validity(
                certificate.getNotBefore().toInstant().plus(DATED_BACK),
                certificate.getNotAfter().toInstant());
    }

    /** The last third is kept for trouble: an API server or operator that is away for long. */
    Instant renewAt() {
        return until.minus(Duration.between(since, until).dividedBy(3));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(renewAt());
    }
}
