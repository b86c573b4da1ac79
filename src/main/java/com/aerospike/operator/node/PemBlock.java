package com.aerospike.operator.node;

import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** One {@code -----BEGIN kind-----} section of a PEM text. */
record PemBlock(String kind, byte[] bytes) {

    private static final Pattern SECTION =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    static List<PemBlock> all(String text) throws InvalidKeySpecException {
        try {
            return SECTION.matcher(text)
                    .results()
                    .map(found -> new PemBlock(found.group(1), decode(found.group(2))))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("A PEM section does not hold base64 text", e);
        }
    }

    private static byte[] decode(String content) {
        return Base64.getMimeDecoder().decode(withoutHeaders(content));
    }

    // Old encrypted keys carry "Name: value" lines before the data; the decoder would take their letters for data.
    private static String withoutHeaders(String content) {
        return content.lines().filter(line -> line.indexOf(':') < 0).reduce("", String::concat);
    }
}
