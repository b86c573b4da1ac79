package com.aerospike.operator.run.certificate;

import com.aerospike.operator.node.PemIdentity;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shared certificates as the texts of a Secret. {@code tls.crt}, {@code tls.key} and {@code ca.crt} mean what they
 * mean in every Secret of this kind; the other keys are the operator's own.
 */
final class SecretForm {

    static final String BUNDLE = "ca.crt";
    static final String SERVING = "tls.crt";
    static final String SERVING_KEY = "tls.key";
    static final String SIGNING = "signing-ca.crt";
    static final String SIGNING_KEY = "signing-ca.key";
    static final String NEXT = "next-ca.crt";
    static final String NEXT_KEY = "next-ca.key";

    private SecretForm() {}

    static Map<String, String> write(Certificates certificates) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(BUNDLE, certificates.trustedPem());
        texts.put(SERVING, Pem.text(certificates.serving().chain()));
        texts.put(SERVING_KEY, Pem.text(certificates.serving().key()));
        texts.put(SIGNING, Pem.text(List.of(certificates.signing().certificate())));
        texts.put(SIGNING_KEY, Pem.text(certificates.signing().key()));
        certificates.next().ifPresent(next -> {
            texts.put(NEXT, Pem.text(List.of(next.certificate())));
            texts.put(NEXT_KEY, Pem.text(next.key()));
        });
        return texts;
    }

    /** @throws GeneralSecurityException if a text is missing or is not what its key says; never tells its content */
    static Certificates read(Map<String, String> texts) throws GeneralSecurityException {
        Authority signing = authority(texts, SIGNING, SIGNING_KEY);
        Optional<Authority> next =
                texts.containsKey(NEXT) ? Optional.of(authority(texts, NEXT, NEXT_KEY)) : Optional.empty();
        PemIdentity serving = PemIdentity.parse(text(texts, SERVING), text(texts, SERVING_KEY));
        requirePair(serving.chain().getFirst(), serving.key(), SERVING_KEY);
        List<X509Certificate> retired = new ArrayList<>(PemIdentity.certificates(text(texts, BUNDLE)));
        retired.remove(signing.certificate());
        next.map(Authority::certificate).ifPresent(retired::remove);
        return new Certificates(signing, next, retired, serving);
    }

    private static Authority authority(Map<String, String> texts, String certificate, String key)
            throws GeneralSecurityException {
        PemIdentity identity = PemIdentity.parse(text(texts, certificate), text(texts, key));
        requirePair(identity.chain().getFirst(), identity.key(), key);
        return new Authority(identity.chain().getFirst(), identity.key());
    }

    private static void requirePair(X509Certificate certificate, PrivateKey key, String what)
            throws GeneralSecurityException {
        if (!KeyPairCheck.belongTogether(certificate, key)) {
            throw new CertificateException(what + " is not the key of its certificate");
        }
    }

    private static String text(Map<String, String> texts, String key) throws CertificateException {
        String text = texts.get(key);
        if (text == null) {
            throw new CertificateException(key + " is missing");
        }
        return text;
    }
}
