package com.aerospike.operator.admission.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.finding.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {

    private static JsonNode response(Answer answer) throws IOException {
        JsonNode review = new ObjectMapper().readTree(AnswerWriter.write("u", "aerocluster", answer));
        assertThat(review.get("apiVersion").textValue()).isEqualTo("admission.k8s.io/v1");
        assertThat(review.get("kind").textValue()).isEqualTo("AdmissionReview");
        assertThat(review.has("request")).isFalse();
        return review.get("response");
    }

    @Test
    void aPlainYesIsShort() throws IOException {
        assertThat(response(Answer.allowed())).isEqualTo(Yaml.tree("{uid: u, allowed: true, status: {code: 200}}"));
    }

    @Test
    void aPatchIsEncodedAndWarningsArePassedOn() throws IOException {
        // Given
        var patch = new ObjectMapper().createArrayNode();
        patch.addObject().put("op", "remove").put("path", "/a");
        // When
        JsonNode response = response(new Answer.Allowed(patch, List.of("careful")));
        // Then
        assertThat(response.get("patchType").textValue()).isEqualTo("JSONPatch");
        assertThat(new String(Base64.getDecoder().decode(response.get("patch").textValue())))
                .isEqualTo("[{\"op\":\"remove\",\"path\":\"/a\"}]");
        assertThat(response.get("warnings")).isEqualTo(Yaml.tree("[careful]"));
    }

    @Test
    void aSingleViolationIsTheMessage() throws IOException {
        // Given
        var violation = new Violation("V-A-01", "spec.size", "is wrong", "make it right");
        // When
        JsonNode status =
                response(Answer.violated(List.of(violation), List.of())).get("status");
        // Then
        assertThat(status.get("code").intValue()).isEqualTo(403);
        assertThat(status.get("reason").textValue()).isEqualTo("Forbidden");
        assertThat(status.get("message").textValue()).isEqualTo("spec.size: is wrong (make it right)");
    }

    @Test
    void severalViolationsAreListedForPeopleAndForPrograms() throws IOException {
        // Given
        var violations = List.of(
                new Violation("V-A-01", "spec.size", "is wrong", ""),
                new Violation("V-B-02", "spec.image", "is bad", ""));
        // When
        JsonNode response = response(Answer.violated(violations, List.of("careful")));
        // Then
        assertThat(response.at("/status/message").textValue())
                .isEqualTo("2 problems:\n* spec.size: is wrong\n* spec.image: is bad");
        assertThat(response.at("/status/details")).isEqualTo(Yaml.tree("""
                {name: aerocluster, group: asdb.aerospike.com, kind: AerospikeCluster, causes: [
                  {reason: V-A-01, field: spec.size, message: is wrong},
                  {reason: V-B-02, field: spec.image, message: is bad}]}"""));
        assertThat(response.get("warnings")).isEqualTo(Yaml.tree("[careful]"));
    }
}
