package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.finding.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes answers as AdmissionReviews. */
public final class AnswerWriter {

    /** The only version that webhooks are registered for. */
    static final String API_VERSION = "admission.k8s.io/v1";

    private static final JsonMapper MAPPER = new JsonMapper();

    private AnswerWriter() {}

    /** @param name of the object the question is about, for programs that read the causes of a denial */
    public static byte[] write(String uid, String name, Answer answer) {
        ObjectNode review = MAPPER.createObjectNode();
        review.put("apiVersion", API_VERSION).put("kind", ReviewReader.KIND);
        ObjectNode response = review.putObject("response").put("uid", uid);
        switch (answer) {
            case Answer.Allowed allowed -> allow(response, allowed);
            case Answer.Denied denied -> deny(response, denied, name);
        }
        if (!answer.warnings().isEmpty()) {
            answer.warnings().forEach(response.putArray("warnings")::add);
        }
        return bytes(review);
    }

    private static void allow(ObjectNode response, Answer.Allowed allowed) {
        response.put("allowed", true).putObject("status").put("code", 200);
        if (!allowed.patch().isEmpty()) {
            response.put("patchType", "JSONPatch").put("patch", bytes(allowed.patch()));
        }
    }

    private static void deny(ObjectNode response, Answer.Denied denied, String name) {
        ObjectNode status = response.put("allowed", false).putObject("status");
        status.put("status", "Failure")
                .put("code", denied.refusal().code())
                .put("reason", denied.refusal().reason())
                .put("message", denied.message());
        if (!denied.causes().isEmpty()) {
            causes(status.putObject("details").put("name", name), denied.causes());
        }
    }

    private static void causes(ObjectNode details, List<Violation> violations) {
        details.put("group", "asdb.aerospike.com").put("kind", "AerospikeCluster");
        var causes = details.putArray("causes");
        violations.forEach(violation -> causes.addObject()
                .put("reason", violation.rule())
                .put("field", violation.path())
                .put("message", violation.message()));
    }

    private static byte[] bytes(Object tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            // A tree of plain nodes always has a text.
            throw new IllegalStateException("write an AdmissionReview", e);
        }
    }
}
