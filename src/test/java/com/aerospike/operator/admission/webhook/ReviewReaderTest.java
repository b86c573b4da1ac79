package com.aerospike.operator.admission.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewReaderTest {

    private static ReviewReading read(String body) {
        return ReviewReader.read(body.getBytes(UTF_8));
    }

    @Test
    void aQuestionIsReadWithAllItsParts() {
        // Given
        String body = """
                {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
                 "uid": "u", "operation": "UPDATE", "namespace": "n", "name": "c", "dryRun": true,
                 "object": {"spec": 1}, "oldObject": {"spec": 2}}}""";
        // When / Then
        assertThat(read(body)).isInstanceOfSatisfying(ReviewReading.Question.class, question -> {
            Review review = question.review();
            assertThat(review.uid()).isEqualTo("u");
            assertThat(review.operation()).isEqualTo(Operation.UPDATE);
            assertThat(review.subject()).isEqualTo("update of n/c");
            assertThat(review.dryRun()).isTrue();
            assertThat(review.object().get("spec").intValue()).isEqualTo(1);
            assertThat(review.oldObject().get("spec").intValue()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "no JSON",
                "{\"kind\": \"AdmissionReview\"}",
                "{\"kind\": \"AdmissionReview\", \"request\": {}}",
                "{\"kind\": \"AdmissionReview\", \"request\": \"text\"}",
                "{\"kind\": \"Pod\", \"request\": {\"uid\": \"u\"}}",
                "{\"kind\": \"AdmissionReview\", \"request\": {\"uid\": "
            })
    void whatIsNoQuestionIsToldApart(String body) {
        assertThat(read(body)).isInstanceOf(ReviewReading.NoQuestion.class);
    }

    @Test
    void aQuestionAboutAnObjectThatIsNestedTooDeepKeepsItsUid() {
        // Given
        String body = "{\"kind\": \"AdmissionReview\", \"request\": {\"kind\": {}, \"uid\": \"u\", \"object\": "
                + "[".repeat(5000) + "]".repeat(5000) + "}}";
        // When / Then
        assertThat(read(body)).isInstanceOfSatisfying(ReviewReading.Indigestible.class, question -> {
            assertThat(question.uid()).isEqualTo("u");
            assertThat(question.why()).contains("nesting depth");
        });
    }
}
