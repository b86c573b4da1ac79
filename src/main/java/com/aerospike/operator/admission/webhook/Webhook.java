package com.aerospike.operator.admission.webhook;

/** Answers the questions of one kind. Thread-safe. */
@FunctionalInterface
public interface Webhook {

    Answer answer(Review review);
}
