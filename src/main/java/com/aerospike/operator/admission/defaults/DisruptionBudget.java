package com.aerospike.operator.admission.defaults;

import io.fabric8.kubernetes.api.model.IntOrString;

/** {@code maxUnavailable}: 1 unless given; none when no budget is made. */
final class DisruptionBudget {

    private DisruptionBudget() {}

    static void complete(Draft draft) {
        var spec = draft.spec();
        if (Boolean.TRUE.equals(spec.disablePDB)) {
            spec.maxUnavailable = null;
        } else if (spec.maxUnavailable == null) {
            spec.maxUnavailable = new IntOrString(1);
        }
    }
}
