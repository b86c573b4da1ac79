package com.aerospike.operator.asconfig.document;

import java.util.List;

/** What came of reading a text. */
public sealed interface Reading {

    /** The documents of the text in their order; empty ones are left out. */
    record Documents(List<ConfigDocument> documents) implements Reading {}

    /**
     * The text cannot be read.
     *
     * @param message what is wrong; shows no value of the text
     */
    record Unreadable(Position position, String message) implements Reading {}
}
