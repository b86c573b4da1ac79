package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.defaults.Defaulted;
import java.util.Optional;

/** Puts a question to the rules. */
record Judge(Guard guard) {

    /** @param stored empty on an update as well, when what is stored cannot be read; then the state alone is judged */
    Admission admit(Review review, Optional<Defaulted> stored, Defaulted wanted) {
        if (review.operation() == Operation.CREATE) {
            return guard.admitCreate(wanted);
        }
        return stored.map(before -> guard.admitUpdate(before, wanted)).orElseGet(() -> guard.admit(wanted));
    }
}
