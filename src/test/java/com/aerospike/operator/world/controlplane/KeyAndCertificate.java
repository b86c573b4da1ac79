package com.aerospike.operator.world.controlplane;

/** A private key and its certificate, both as PEM. */
public record KeyAndCertificate(String keyPem, String certificatePem) {

    @Override
    public String toString() {
        return "KeyAndCertificate[" + certificatePem.length() + " characters of certificate]";
    }
}
