package com.aerospike.operator.world.demo;

/** What a piece of text means to the reader; a {@link Palette} decides how that looks. */
enum Tone {
    PLAIN,
    STRONG,
    FAINT,
    GOOD,
    BUSY,
    BAD
}
