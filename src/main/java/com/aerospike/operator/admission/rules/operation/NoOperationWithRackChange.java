package com.aerospike.operator.admission.rules.operation;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.Lists;

/** A restart on demand and the moving of pods between racks would get in each other's way. */
final class NoOperationWithRackChange implements ChangeRule {

    @Override
    public String id() {
        return "V-OPS-05";
    }

    @Override
    public void check(Change change, Report report) {
        int racks = change.wanted().racks().size();
        int running = change.status()
                .map(status -> status.rackConfig)
                .map(config -> Lists.of(config.racks).size())
                .orElse(0);
        if (Operations.pending(change)
                && (racks != running || racks != change.old().racks().size())) {
            report.deny(
                    Operations.PATH,
                    "cannot change spec.operations along with rack addition/removal",
                    "wait for the operation to be completed");
        }
    }
}
