package com.aerospike.operator.run.certificate;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** An authority of the operator's own, able to sign. The key is never printed. */
record Authority(X509Certificate certificate, PrivateKey key) {

    @Override
    public String toString() {
        return "Authority[" + certificate.getSubjectX500Principal() + ", key masked]";
    }
}
