package com.aerospike.operator.admission.rules.operation;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.api.v1.Operation;
import java.util.List;
import java.util.Optional;

/** What the rules on operations share. */
final class Operations {

    static final FieldPath PATH = FieldPath.spec("operations");

    private Operations() {}

    static Optional<Operation> first(ClusterView cluster) {
        return Lists.of(cluster.spec().operations).stream().findFirst();
    }

    /** Whether the operation is still to be done, as far as the status tells. */
    static boolean pending(Change change) {
        List<Operation> done =
                change.status().map(status -> Lists.of(status.operations)).orElse(List.of());
        List<Operation> wanted = Lists.of(change.wanted().spec().operations);
        return !wanted.isEmpty() && !SameParts.test(wanted, done);
    }
}
