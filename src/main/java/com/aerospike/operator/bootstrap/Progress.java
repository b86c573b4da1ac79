package com.aerospike.operator.bootstrap;

/** What the init container tells people while it works; never configuration text, which may hold secrets. */
@FunctionalInterface
interface Progress {

    void says(String line);
}
