package com.aerospike.operator.cluster.objects;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/** The digest by which AKO recognises texts: hexadecimal RIPEMD-160. It protects nothing. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String text) {
        byte[] input = text.getBytes(StandardCharsets.UTF_8);
        var digest = new RIPEMD160Digest();
        digest.update(input, 0, input.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
