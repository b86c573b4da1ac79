package com.aerospike.operator.run.certificate;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Map;

/** Tells whether a private key is the one of a certificate. Files are written one after the other, so it may not be. */
final class KeyPairCheck {

    private static final byte[] SAMPLE = {1, 2, 3, 4};
    private static final Map<String, String> SIGNATURES =
            Map.of("EC", "SHA256withECDSA", "RSA", "SHA256withRSA", "EdDSA", "EdDSA");

    private KeyPairCheck() {}

    static boolean belongTogether(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        PublicKey counterpart = certificate.getPublicKey();
        String algorithm = SIGNATURES.get(key.getAlgorithm());
        if (algorithm == null || !key.getAlgorithm().equals(counterpart.getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(counterpart);
        signature.update(SAMPLE);
        return signature.verify(signed);
    }
}
