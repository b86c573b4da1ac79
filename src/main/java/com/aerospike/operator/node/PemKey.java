package com.aerospike.operator.node;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads private keys. The JDK reads PKCS#8 only, while openssl and many secrets still hold PKCS#1 and SEC1, which are
 * the same key without the outer wrapping; so those are wrapped here.
 */
final class PemKey {

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC_PUBLIC_KEY = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final int CURVE_NAME = 0xA0;

    private PemKey() {}

    static PrivateKey parse(String pem) throws GeneralSecurityException {
        var blocks = PemBlock.all(pem);
        for (var block : blocks) {
            switch (block.kind()) {
                case "PRIVATE KEY" -> {
                    return decode(block.bytes());
                }
                case "RSA PRIVATE KEY" -> {
                    return decode(wrap(RSA, block.bytes()));
                }
                case "EC PRIVATE KEY" -> {
                    return decode(wrap(tagged(SEQUENCE, EC_PUBLIC_KEY, curve(block.bytes())), block.bytes()));
                }
                case "ENCRYPTED PRIVATE KEY" -> throw new InvalidKeySpecException("The private key is encrypted");
                default -> {
                    // Curve parameters or certificates in the same file are not the key.
                }
            }
        }
        throw new InvalidKeySpecException("No private key found in the PEM text");
    }

    private static PrivateKey decode(byte[] pkcs8) throws GeneralSecurityException {
        for (var algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException e) {
                // Not a key of this algorithm; only the last one's refusal means that the key is unusable.
            }
        }
        throw new InvalidKeySpecException("The private key is not a readable RSA, EC or EdDSA key");
    }

    private static byte[] wrap(byte[] algorithm, byte[] key) {
        return tagged(SEQUENCE, VERSION_0, algorithm, tagged(OCTET_STRING, key));
    }

    // ECPrivateKey ::= SEQUENCE { version, privateKey OCTET STRING, [0] curve name, [1] public key }
    private static byte[] curve(byte[] sec1) throws InvalidKeySpecException {
        try {
            var at = contentOf(sec1, 0);
            while (at < sec1.length) {
                var content = contentOf(sec1, at);
                var end = content + lengthAt(sec1, at);
                if (end > sec1.length) {
                    throw new IndexOutOfBoundsException(end);
                }
                if ((sec1[at] & 0xFF) == CURVE_NAME) {
                    return Arrays.copyOfRange(sec1, content, end);
                }
                at = end;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new InvalidKeySpecException("The EC private key is cut short", e);
        }
        throw new InvalidKeySpecException("The EC private key does not name its curve");
    }

    private static int contentOf(byte[] der, int at) {
        var first = der[at + 1] & 0xFF;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7F);
    }

    private static int lengthAt(byte[] der, int at) {
        var first = der[at + 1] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        var length = 0;
        for (int i = 0; i < (first & 0x7F); i++) {
            length = (length << 8) | (der[at + 2 + i] & 0xFF);
        }
        if (length < 0) {
            throw new IndexOutOfBoundsException("length " + length);
        }
        return length;
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        writeLength(out, content.size());
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
        } else if (length <= 0xFF) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >>> 8);
            out.write(length & 0xFF);
        }
    }
}
