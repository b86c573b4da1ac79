package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.SpecDiff;
import java.util.List;

/** A factor is changed by commands to running servers; a restart in the middle would split the cluster. */
final class FactorChangesAlone implements ChangeRule {

    private static final List<String> ALLOWED = List.of("/replication-factor", "/enableDynamicConfigUpdate", "/paused");

    @Override
    public String id() {
        return "V-DRF-03";
    }

    @Override
    public void check(Change change, Report report) {
        for (FactorChange factor : FactorChange.of(change)) {
            if (!factor.places().isEmpty() && (!factor.samePlaces() || otherChange(factor))) {
                report.deny(
                        factor.path(),
                        "cannot update replication-factor for namespace "
                                + factor.places().getFirst().namespace()
                                + " alongside any other spec change or in-progress namespace rollout",
                        "change the factor alone and wait for the cluster to be completed");
            }
        }
    }

    private static boolean otherChange(FactorChange factor) {
        return SpecDiff.paths(factor.old().spec(), factor.wanted().spec()).stream()
                .anyMatch(path -> ALLOWED.stream().noneMatch(path::endsWith));
    }
}
