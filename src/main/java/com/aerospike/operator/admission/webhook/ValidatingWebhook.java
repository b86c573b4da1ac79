package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Reading;
import com.aerospike.operator.admission.defaults.Defaulted;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a resource against every rule, and tells in advance what an update will do. */
public final class ValidatingWebhook implements Webhook {

    private final Judge judge;
    private final Preview preview;

    public ValidatingWebhook(Guard guard, Preview preview) {
        this.judge = new Judge(guard);
        this.preview = preview;
    }

    @Override
    public Answer answer(Review review) {
        if (review.operation() == Operation.OTHER || Exemption.covers(review)) {
            return Answer.allowed();
        }
        Optional<AerospikeCluster> stored = ReviewedObject.stored(review);
        return switch (ReviewedObject.wanted(review, stored)) {
            case Reading.Unreadable unreadable -> Answer.undecodable(unreadable.violation());
            case Reading.Readable readable -> judge(review, stored, readable.cluster());
        };
    }

    private Answer judge(Review review, Optional<AerospikeCluster> stored, AerospikeCluster wanted) {
        Optional<Defaulted> before = stored.map(Defaults::apply);
        return switch (judge.admit(review, before, Defaults.apply(wanted))) {
            case Admission.Refused refused -> Answer.violated(refused.violations(), refused.warnings());
            case Admission.Admitted admitted -> Answer.allowed(warnings(before, admitted));
        };
    }

    private List<String> warnings(Optional<Defaulted> before, Admission.Admitted admitted) {
        List<String> warnings = new ArrayList<>(admitted.warnings());
        before.map(stored -> preview.of(stored.cluster(), admitted.effective())).ifPresent(warnings::addAll);
        return warnings;
    }
}
