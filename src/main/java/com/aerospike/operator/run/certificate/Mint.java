package com.aerospike.operator.run.certificate;

import com.aerospike.operator.node.PemIdentity;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes authorities and serving certificates. Keys are on the curve P-256: every TLS client takes it, and it is fast.
 */
final class Mint {

    private static final String CURVE = "secp256r1";
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int SERIAL_BITS = 120;

    private final Terms terms;

    Mint(Terms terms) {
        this.terms = terms;
    }

    Authority authority(Instant now) {
        KeyPair keys = keys();
        BigInteger serial = serial();
        // Two authorities are in the bundle for a while; a name of its own tells a verifier which one to try.
        X500Principal name = new X500Principal("CN=aerospike-operator webhook authority " + serial.toString(36));
        Instant until = now.plus(terms.authority());
        try {
            var builder = builder(name, serial, now, until, name, keys);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
            return new Authority(sign(builder, keys.getPrivate()), keys.getPrivate());
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("make an authority for the webhooks", e);
        }
    }

    PemIdentity serving(Authority issuer, ServingNames names, Instant now) {
        KeyPair keys = keys();
        Instant wanted = now.plus(terms.serving());
        Instant latest = Validity.of(issuer.certificate()).until();
        try {
            var builder = builder(
                    issuer.certificate().getSubjectX500Principal(),
                    serial(),
                    now,
                    wanted.isBefore(latest) ? wanted : latest,
                    new X500Principal("CN=aerospike-operator webhooks"),
                    keys);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
            return new PemIdentity(List.of(sign(builder, issuer.key())), keys.getPrivate());
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("make a certificate for the webhooks of " + names.first(), e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, BigInteger serial, Instant now, Instant until, X500Principal subject, KeyPair keys) {
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(now.minus(Validity.DATED_BACK)), Date.from(until), subject, keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
    }

    private static GeneralNames alternativeNames(ServingNames names) {
        return new GeneralNames(names.names().stream()
                .map(name -> new GeneralName(
                        ServingNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("make a key on the curve " + CURVE, e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS);
    }
}
