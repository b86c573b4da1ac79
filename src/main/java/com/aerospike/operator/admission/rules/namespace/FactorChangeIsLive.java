package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** A factor cannot be changed by restarting one server after the other. */
final class FactorChangeIsLive implements ChangeRule {

    @Override
    public String id() {
        return "V-DRF-04";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (FactorChange factor : FactorChange.of(change)) {
            if (!factor.places().isEmpty()
                    && !Boolean.TRUE.equals(factor.wanted().spec().enableDynamicConfigUpdate)) {
                report.deny(
                        FieldPath.spec("enableDynamicConfigUpdate"),
                        "update of replication-factor requires enableDynamicConfigUpdate to be set to true",
                        "set enableDynamicConfigUpdate: true in the same change");
            }
        }
    }
}
