package com.aerospike.operator.check;

import java.util.Locale;

/** How much a finding matters. */
enum Severity {
    ERROR,
    WARNING;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
