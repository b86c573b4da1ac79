package com.aerospike.operator.asconfig;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/** Fingerprint of a configuration text, equal to the one that earlier operators kept in {@code status.pods}. */
final class ConfHash {

    private static final Pattern RACK = Pattern.compile("rack-id.*\\d+");

    /** The order matters: a name may be the beginning of the next one. */
    private static final List<String> BENCHMARKS =
            List.of("batch-sub", "read", "udf", "write", "udf-sub", "storage", "fabric", "ops-sub");

    private ConfHash() {}

    static String of(String text) {
        byte[] input = normalise(text).getBytes(StandardCharsets.UTF_8);
        RIPEMD160Digest digest = new RIPEMD160Digest();
        digest.update(input, 0, input.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    private static String normalise(String text) {
        String result = replaceAlike(text, RACK, "rack-id    0");
        for (String benchmark : BENCHMARKS) {
            String key = "enable-benchmarks-" + benchmark;
            result = replaceAlike(result, Pattern.compile(key + ".*true"), key);
        }
        return result;
    }

    /** Replaces the first match, and whatever else reads exactly like it. */
    private static String replaceAlike(String text, Pattern pattern, String replacement) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? text.replace(matcher.group(), replacement) : text;
    }
}
