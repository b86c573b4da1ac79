package com.aerospike.operator.node;

/** What a node said to one info command. */
public sealed interface InfoAnswer {

    /** The value, possibly empty. */
    record Value(String text) implements InfoAnswer {}

    /** An error in any of the spellings in use since server 6.0. {@code said} is the node's own text, may be empty. */
    record Refused(ResultCode code, int number, String said) implements InfoAnswer {}

    /** No line at all for this command, which is how servers up to 7.0 treat a command they do not know. */
    record Silence() implements InfoAnswer {}

    static InfoAnswer of(String value) {
        return InfoErrors.isError(value) ? InfoErrors.parse(value) : new Value(value);
    }
}
