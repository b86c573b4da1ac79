package com.aerospike.operator.run.certificate;

import com.aerospike.operator.node.PemIdentity;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the replicas share.
 *
 * @param signing the authority that has signed {@code serving}
 * @param next the one that will take over once every API server can be expected to trust it
 * @param retired former ones, trusted until they end, for replicas that have not noticed the change yet
 * @param serving what the webhooks are served with
 */
record Certificates(Authority signing, Optional<Authority> next, List<X509Certificate> retired, PemIdentity serving) {

    Certificates {
        retired = List.copyOf(retired);
    }

    X509Certificate servingCertificate() {
        return serving.chain().getFirst();
    }

    /** What API servers shall trust, by age, so that the order stays while authorities change their part. */
    List<X509Certificate> trusted() {
        return Stream.of(Stream.of(signing.certificate()), next.stream().map(Authority::certificate), retired.stream())
                .flatMap(certificates -> certificates)
                .sorted(Comparator.comparing(X509Certificate::getNotBefore)
                        .thenComparing(X509Certificate::getSerialNumber))
                .toList();
    }

    String trustedPem() {
        return Pem.text(trusted());
    }
}
