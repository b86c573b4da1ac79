package com.aerospike.operator.admission.webhook;

/** What became of a request body. */
public sealed interface ReviewReading {

    record Question(Review review) implements ReviewReading {}

    /** It is a question, but one whose object cannot be taken in. It still gets a proper answer, a denial. */
    record Indigestible(String uid, String why) implements ReviewReading {}

    /** It is no AdmissionReview with a request, so there is nothing to answer to. */
    record NoQuestion(String why) implements ReviewReading {}
}
