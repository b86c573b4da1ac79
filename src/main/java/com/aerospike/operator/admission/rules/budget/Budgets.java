package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.ClusterView;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.Optional;

/** What the rules on the disruption budget share. */
final class Budgets {

    static final FieldPath PATH = FieldPath.spec("maxUnavailable");

    private Budgets() {}

    static Optional<IntOrString> of(ClusterView cluster) {
        return Boolean.TRUE.equals(cluster.spec().disablePDB)
                ? Optional.empty()
                : Optional.ofNullable(cluster.spec().maxUnavailable);
    }
}
