package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.world.server.TestAuthority;
import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemIdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
    void readsEllipticKeysInBothForms(String curve) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        var key = generator.generateKeyPair().getPrivate();

        assertThat(PemKey.parse(pkcs8(key))).isEqualTo(key);
        assertThat(PemKey.parse(sec1((ECPrivateKey) key))).isInstanceOfSatisfying(ECPrivateKey.class, read -> {
            assertThat(read.getS()).isEqualTo(((ECPrivateKey) key).getS());
            assertThat(read.getParams().getOrder())
                    .isEqualTo(((ECPrivateKey) key).getParams().getOrder());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 3072})
    void readsRsaKeysInBothForms(int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        var key = generator.generateKeyPair().getPrivate();

        assertThat(PemKey.parse(pkcs1(key))).isEqualTo(key);
        assertThat(PemKey.parse(pkcs8(key))).isEqualTo(key);
    }

    @Test
    void readsEdwardsKeys() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();

        assertThat(PemKey.parse(pkcs8(key))).isEqualTo(key);
    }

    @Test
    void readsEveryCertificateOfAChainAndSkipsOtherText() throws Exception {
        var authority = new TestAuthority("ca");
        var issued = authority.issue("me");
        var text = "subject=me\n" + issued.certificatePem() + "issuer=ca\n" + authority.pem();

        assertThat(PemIdentity.certificates(text)).hasSize(2).last().isEqualTo(authority.certificate());
        assertThat(PemIdentity.parse(text, issued.keyPem()).key())
                .isEqualTo(issued.keys().getPrivate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key at all",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMAMCAQE=\n-----END EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMIQ=\n-----END EC PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----"
            })
    void refusesWhatIsNoKey(String pem) {
        assertThatThrownBy(() -> PemKey.parse(pem)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesAKeyWithoutACertificate() throws Exception {
        var issued = new TestAuthority("ca").issue("me");

        assertThatThrownBy(() -> PemIdentity.parse("", issued.keyPem()))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("No certificate");
    }

    private static String pkcs8(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String pkcs1(PrivateKey key) throws IOException {
        return pem(key);
    }

    // As openssl writes it: with the curve inside, which Java leaves out.
    private static String sec1(ECPrivateKey key) throws IOException {
        var curve = PrivateKeyInfo.getInstance(key.getEncoded())
                .getPrivateKeyAlgorithm()
                .getParameters();
        var bits = key.getParams().getOrder().bitLength();
        var inner = new org.bouncycastle.asn1.sec.ECPrivateKey(bits, key.getS(), curve);
        return pem(new PemObject("EC PRIVATE KEY", inner.getEncoded()));
    }

    private static String pem(Object object) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }
}
