package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Each change of a factor moves data through the whole cluster. */
final class OneFactorAtATime implements ChangeRule {

    @Override
    public String id() {
        return "V-DRF-01";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (FactorChange factor : FactorChange.of(change)) {
            long namespaces = factor.places().stream()
                    .map(FactorChange.Place::namespace)
                    .distinct()
                    .count();
            if (namespaces > 1) {
                report.deny(
                        factor.path(),
                        "cannot update replication-factor for multiple namespaces at the same time",
                        "change one namespace, wait until it is completed, then the next");
            }
        }
    }
}
