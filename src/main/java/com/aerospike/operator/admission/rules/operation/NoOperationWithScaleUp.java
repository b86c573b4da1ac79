package com.aerospike.operator.admission.rules.operation;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Pods that do not exist yet cannot be restarted. */
final class NoOperationWithScaleUp implements ChangeRule {

    @Override
    public String id() {
        return "V-OPS-04";
    }

    @Override
    public void check(Change change, Report report) {
        int running = change.status().map(status -> status.size).orElse(0);
        if (Operations.pending(change) && change.wanted().size() > running) {
            report.deny(
                    Operations.PATH,
                    "cannot change spec.operations along with cluster scale-up",
                    "wait for the operation to be completed");
        }
    }
}
