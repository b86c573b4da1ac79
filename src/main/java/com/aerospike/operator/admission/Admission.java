package com.aerospike.operator.admission;

import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import java.util.List;

/** The answer to a resource. */
public sealed interface Admission {

    /** What the user should know in either case. */
    List<String> warnings();

    /**
     * The resource may be acted on.
     *
     * @param effective a copy with all defaults; the only form the rest of the operator works with
     */
    record Admitted(AerospikeCluster effective, List<String> warnings) implements Admission {
        public Admitted {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The resource must not be acted on.
     *
     * @param violations every reason that was found, at least one, in the order of the rules
     */
    record Refused(List<Violation> violations, List<String> warnings) implements Admission {
        public Refused {
            violations = List.copyOf(violations);
            warnings = List.copyOf(warnings);
        }
    }
}
