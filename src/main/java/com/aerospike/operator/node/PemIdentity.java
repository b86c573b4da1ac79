package com.aerospike.operator.node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;

/** A certificate chain with its private key, as found in PEM files. The key is never printed. */
public record PemIdentity(List<X509Certificate> chain, PrivateKey key) {

    public PemIdentity {
        chain = List.copyOf(chain);
        Objects.requireNonNull(key, "key");
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("An identity needs a certificate");
        }
    }

    /**
     * @param keyPem an unencrypted private key in PKCS#8, PKCS#1 (RSA) or SEC1 (EC) form
     * @throws GeneralSecurityException if either text is not what it should be
     */
    public static PemIdentity parse(String chainPem, String keyPem) throws GeneralSecurityException {
        var chain = certificates(chainPem);
        if (chain.isEmpty()) {
            throw new CertificateException("No certificate found in the PEM text");
        }
        return new PemIdentity(chain, PemKey.parse(keyPem));
    }

    /** Every certificate of a PEM text, in order; text around them is skipped. */
    public static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<X509Certificate>();
        for (var block : PemBlock.all(pem)) {
            if (block.kind().endsWith("CERTIFICATE")) {
                certificates.add(
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
            }
        }
        return List.copyOf(certificates);
    }

    KeyManager[] keyManagers() throws GeneralSecurityException {
        // The store lives in memory only, but key store entries insist on a password.
        var password = "in-memory".toCharArray();
        var store = emptyStore();
        store.setKeyEntry("identity", key, password, chain.toArray(X509Certificate[]::new));
        return Tls.keyManagers(store, password);
    }

    static KeyStore emptyStore() throws KeyStoreException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyStoreException("Cannot make an empty key store", e);
        }
        return store;
    }

    @Override
    public String toString() {
        return "PemIdentity[" + chain.getFirst().getSubjectX500Principal() + ", key masked]";
    }
}
