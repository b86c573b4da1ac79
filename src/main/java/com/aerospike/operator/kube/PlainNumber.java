package com.aerospike.operator.kube;

import java.util.OptionalInt;

/** A number in the name of an object, as Kubernetes writes it: without a sign and without leading zeros. */
final class PlainNumber {
    /** So that it fits an int; no cluster has that many pods or racks. */
    private static final int MOST_DIGITS = 9;

    private PlainNumber() {}

    static OptionalInt parse(String text) {
        boolean padded = text.length() > 1 && text.charAt(0) == '0';
        if (text.isEmpty() || text.length() > MOST_DIGITS || padded) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            number = number * 10 + digit;
        }
        return OptionalInt.of(number);
    }
}
