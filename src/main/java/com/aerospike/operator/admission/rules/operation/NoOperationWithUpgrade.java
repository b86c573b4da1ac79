package com.aerospike.operator.admission.rules.operation;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** An upgrade restarts every pod anyway. */
final class NoOperationWithUpgrade implements ChangeRule {

    @Override
    public String id() {
        return "V-OPS-06";
    }

    @Override
    public void check(Change change, Report report) {
        String image = change.wanted().image();
        String running = change.status().map(status -> status.image).orElse("");
        if (Operations.pending(change)
                && !(image.equals(running) && image.equals(change.old().image()))) {
            report.deny(
                    Operations.PATH,
                    "cannot change spec.operations along with image update",
                    "wait for the operation to be completed");
        }
    }
}
