package com.aerospike.operator.admission.rules.access;

import java.util.Optional;

/** What an entry of a whitelist is. */
sealed interface Address {

    /** An address, or a network written as servers print it. */
    record Valid() implements Address {}

    /** Neither an address nor a network. */
    record Unreadable() implements Address {}

    /** A network with bits behind its prefix, or written in an unusual form. */
    record NotCanonical(String canonical) implements Address {}

    static Address of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpLiteral.parse(text).isPresent() ? new Valid() : new Unreadable();
        }
        Optional<byte[]> address = IpLiteral.parse(text.substring(0, slash));
        String prefix = text.substring(slash + 1);
        if (address.isEmpty() || !prefix.matches("0|[1-9]\\d{0,2}")) {
            return new Unreadable();
        }
        int bits = Integer.parseInt(prefix);
        if (bits > address.get().length * 8) {
            return new Unreadable();
        }
        String canonical = IpLiteral.text(masked(address.get(), bits)) + "/" + bits;
        return canonical.equals(text) ? new Valid() : new NotCanonical(canonical);
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] network = address.clone();
        for (int bit = bits; bit < network.length * 8; bit++) {
            network[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
        }
        return network;
    }
}
