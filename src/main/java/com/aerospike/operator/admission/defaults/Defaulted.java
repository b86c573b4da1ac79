package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import java.util.List;

/** What became of a resource that was to be completed. */
public sealed interface Defaulted {

    /** The completed copy. */
    AerospikeCluster cluster();

    record Complete(AerospikeCluster cluster) implements Defaulted {}

    /**
     * Something in the resource contradicts what the operator sets itself, or is not of the kind it must be.
     *
     * @param cluster completed as far as it went, so that other rules can report their findings at the same time
     */
    record Refused(AerospikeCluster cluster, List<Violation> violations) implements Defaulted {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
