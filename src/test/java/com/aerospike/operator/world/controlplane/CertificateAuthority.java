package com.aerospike.operator.world.controlplane;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** Issues short-lived certificates with keys on the curve P-256, which are made in a millisecond. */
public final class CertificateAuthority {

    private static final Duration VALID = Duration.ofDays(7);

    private final SecureRandom random = new SecureRandom();
    private final X500Name name;
    private final KeyPair keys;
    private final X509CertificateHolder certificate;

    public CertificateAuthority(String commonName) {
        this.name = new X500Name("CN=" + commonName);
        this.keys = newKeys();
        try {
            this.certificate = sign(builder(name, keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
        } catch (IOException e) {
            throw new IllegalStateException("issuing the certificate of authority " + commonName, e);
        }
    }

    public String certificatePem() {
        return pem(certificate);
    }

    /**
     * Good for servers and clients alike.
     *
     * @param names host names and IP addresses the certificate stands for
     */
    public KeyAndCertificate issue(String commonName, List<String> names) {
        var own = newKeys();
        var usage =
                new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth});
        try {
            var builder = builder(new X500Name("CN=" + commonName), own.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, usage);
            if (!names.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            }
            return new KeyAndCertificate(privatePem(own.getPrivate()), pem(sign(builder)));
        } catch (IOException e) {
            throw new IllegalStateException("issuing the certificate of " + commonName, e);
        }
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("making a key on curve P-256", e);
        }
    }

    static String privatePem(PrivateKey key) {
        return pem(new PemObject("PRIVATE KEY", key.getEncoded()));
    }

    static String publicPem(PublicKey key) {
        return pem(new PemObject("PUBLIC KEY", key.getEncoded()));
    }

    private X509v3CertificateBuilder builder(X500Name subject, PublicKey key) {
        // Begins in the past: a clock may be a little behind another one.
        var now = Instant.now();
        return new X509v3CertificateBuilder(
                name,
                new BigInteger(96, random),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(VALID)),
                subject,
                SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    }

    private X509CertificateHolder sign(X509v3CertificateBuilder builder) {
        try {
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("signing a certificate of " + name, e);
        }
    }

    private static GeneralNames alternatives(List<String> names) {
        var all = new ArrayList<GeneralName>();
        for (var one : names) {
            boolean address = one.matches("[0-9.]+") || one.contains(":");
            all.add(new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, one));
        }
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }

    private static String pem(Object content) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        } catch (IOException e) {
            throw new IllegalStateException("writing PEM", e);
        }
        return text.toString();
    }
}
