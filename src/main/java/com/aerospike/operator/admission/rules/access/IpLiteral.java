package com.aerospike.operator.admission.rules.access;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** IP addresses as text. */
final class IpLiteral {

    private static final Pattern V4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private IpLiteral() {}

    /** The bytes of the address; never asks a name server. */
    static Optional<byte[]> parse(String text) {
        if (V4.matcher(text).matches()) {
            return v4(text);
        }
        if (!V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> v4(String text) {
        byte[] address = new byte[4];
        String[] parts = text.split("\\.");
        for (int i = 0; i < address.length; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > 255) {
                return Optional.empty();
            }
            address[i] = (byte) part;
        }
        return Optional.of(address);
    }

    /** The usual text: IPv6 in lower case with its longest run of zeros left out (RFC 5952). */
    static String text(byte[] address) {
        return address.length == 4 ? v4Text(address) : v6Text(address);
    }

    private static String v4Text(byte[] address) {
        return IntStream.range(0, 4)
                .mapToObj(i -> Integer.toString(Byte.toUnsignedInt(address[i])))
                .collect(Collectors.joining("."));
    }

    private static String v6Text(byte[] address) {
        int[] groups = IntStream.range(0, 8)
                .map(i -> Byte.toUnsignedInt(address[2 * i]) << 8 | Byte.toUnsignedInt(address[2 * i + 1]))
                .toArray();
        int start = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        if (length < 2) {
            return hex(groups, 0, 8);
        }
        return hex(groups, 0, start) + "::" + hex(groups, start + length, 8);
    }

    private static String hex(int[] groups, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Integer.toHexString(groups[i]))
                .collect(Collectors.joining(":"));
    }
}
