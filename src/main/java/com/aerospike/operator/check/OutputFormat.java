package com.aerospike.operator.check;

/** How a verb prints its result; the names are those of the command line. */
enum OutputFormat {
    text,
    json
}
