package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Reading;
import com.aerospike.operator.admission.defaults.Defaulted;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * Completes a resource with its defaults. One that cannot be completed is judged in full right here, since the API
 * server will not ask the validating webhook any more: the user gets all problems at once.
 */
public final class MutatingWebhook implements Webhook {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonPointer LABELS = JsonPointer.compile("/metadata/labels");
    private static final JsonPointer SPEC = JsonPointer.compile("/spec");

    private final Judge judge;

    public MutatingWebhook(Guard guard) {
        this.judge = new Judge(guard);
    }

    @Override
    public Answer answer(Review review) {
        if (review.operation() == Operation.OTHER || Exemption.isBeingDeleted(review)) {
            return Answer.allowed();
        }
        Optional<AerospikeCluster> stored = ReviewedObject.stored(review);
        return switch (ReviewedObject.wanted(review, stored)) {
            case Reading.Readable readable -> complete(review, stored, readable.cluster());
            case Reading.Unreadable unreadable -> unreadable(review, unreadable.violation());
        };
    }

    private Answer complete(Review review, Optional<AerospikeCluster> stored, AerospikeCluster wanted) {
        return switch (Defaults.apply(wanted)) {
            case Defaulted.Complete complete -> patch(review, wanted, complete.cluster());
            case Defaulted.Refused refused -> incomplete(review, stored, wanted, refused);
        };
    }

    private static Answer patch(Review review, AerospikeCluster wanted, AerospikeCluster complete) {
        JsonNode before = MAPPER.valueToTree(wanted);
        JsonNode after = MAPPER.valueToTree(complete);
        return new Answer.Allowed(ObjectPatch.of(review.object(), before, after, LABELS, SPEC), List.of());
    }

    private Answer incomplete(
            Review review, Optional<AerospikeCluster> stored, AerospikeCluster wanted, Defaulted.Refused refused) {
        return Exemption.leavesSpecAsIs(review)
                ? Answer.allowed()
                : switch (judge.admit(review, stored, wanted)) {
                    case Admission.Refused all -> Answer.violated(all.violations(), all.warnings());
                    case Admission.Admitted ignored -> Answer.violated(refused.violations(), List.of());
                };
    }

    private static Answer unreadable(Review review, Violation violation) {
        return Exemption.leavesSpecAsIs(review) ? Answer.allowed() : Answer.undecodable(violation);
    }
}
