package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** A namespace that some servers do not have yet has no factor to change there. */
final class FactorOfCompletedNamespace implements ChangeRule {

    @Override
    public String id() {
        return "V-DRF-02";
    }

    @Override
    public void check(Change change, Report report) {
        FactorChange stored = FactorChange.of(change).getFirst();
        change.old().completed().ifPresent(completed -> {
            for (FactorChange.Place place : stored.places()) {
                boolean there = completed.rack(place.rack()).stream()
                        .flatMap(rack -> rack.namespaces().stream())
                        .anyMatch(namespace -> namespace.label().equals(place.namespace()));
                if (!there) {
                    report.deny(
                            stored.path(),
                            "cannot update replication-factor for namespace " + place.namespace()
                                    + ": namespace addition rollout is still in progress",
                            "wait for the cluster to be completed");
                }
            }
        });
    }
}
