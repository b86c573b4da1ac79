package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Reading;
import com.aerospike.operator.admission.SchemaStated;
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
 * Completes a resource with its defaults, and refuses it where the validating webhook would not be asked any more: a
 * resource that cannot be completed, and one that breaks a rule which the schema states as well. The user then gets all
 * problems at once instead of the one that the API server would name.
 *
 * <p>All else is left to the validating webhook, since other mutating webhooks may still change the resource. It gives
 * the warnings, too, or they would appear twice.
 */
public final class MutatingWebhook implements Webhook {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonPointer LABELS = JsonPointer.compile("/metadata/labels");
    private static final JsonPointer SPEC = JsonPointer.compile("/spec");

    private final Judge judge;
    private final Judge schema;

    public MutatingWebhook(Guard guard) {
        this.judge = new Judge(guard);
        this.schema = new Judge(guard.ofSchema());
    }

    @Override
    public Answer answer(Review review) {
        if (review.operation() == Operation.OTHER || Exemption.isBeingDeleted(review)) {
            return Answer.allowed();
        }
        Optional<AerospikeCluster> stored = ReviewedObject.stored(review);
        return switch (ReviewedObject.wanted(review, stored)) {
            case Reading.Readable readable -> answer(review, stored, readable.cluster());
            case Reading.Unreadable unreadable -> unreadable(review, unreadable);
        };
    }

    private Answer answer(Review review, Optional<AerospikeCluster> stored, AerospikeCluster wanted) {
        if (!ReviewedObject.isNamed(wanted)) {
            // Defaults hold the name, and the API server has yet to make it. What is stored is completed by the
            // reconcile, and by the next update.
            return Answer.allowed();
        }
        return switch (Defaults.apply(wanted)) {
            case Defaulted.Complete complete ->
                Exemption.leavesSpecAsIs(review)
                        ? patch(review, wanted, complete)
                        : complete(review, stored, wanted, complete);
            case Defaulted.Refused refused ->
                Exemption.leavesSpecAsIs(review) ? Answer.allowed() : incomplete(review, stored, refused);
        };
    }

    private Answer complete(
            Review review, Optional<AerospikeCluster> stored, AerospikeCluster wanted, Defaulted.Complete complete) {
        Optional<Defaulted> before = stored.map(Defaults::apply);
        return switch (schema.admit(review, before, complete)) {
            case Admission.Admitted ignored -> patch(review, wanted, complete);
            case Admission.Refused part ->
                switch (judge.admit(review, before, complete)) {
                    case Admission.Refused all
                    when SchemaStated.isAllStructure(all.violations()) -> patch(review, wanted, complete);
                    case Admission.Refused all -> Answer.violatedEarly(all.violations(), all.warnings());
                    case Admission.Admitted ignored -> Answer.violatedEarly(part.violations(), part.warnings());
                };
        };
    }

    private static Answer patch(Review review, AerospikeCluster wanted, Defaulted.Complete complete) {
        JsonNode before = MAPPER.valueToTree(wanted);
        JsonNode after = MAPPER.valueToTree(complete.cluster());
        return new Answer.Allowed(ObjectPatch.of(review.object(), before, after, LABELS, SPEC), List.of());
    }

    private Answer incomplete(Review review, Optional<AerospikeCluster> stored, Defaulted.Refused refused) {
        return switch (judge.admit(review, stored.map(Defaults::apply), refused)) {
            case Admission.Refused all -> Answer.violated(all.violations(), all.warnings());
            case Admission.Admitted ignored -> Answer.violated(refused.violations(), List.of());
        };
    }

    /** A word that a field does not know is left to the schema, which lists all of them; the object stays as sent. */
    private static Answer unreadable(Review review, Reading.Unreadable unreadable) {
        Violation violation = unreadable.violation();
        return unreadable.isUnknownWord() || Exemption.leavesSpecAsIs(review)
                ? Answer.allowed()
                : Answer.undecodable(violation);
    }
}
