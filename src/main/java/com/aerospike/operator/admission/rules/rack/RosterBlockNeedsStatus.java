package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Which racks serve data is known only once the cluster was complete. */
final class RosterBlockNeedsStatus implements ChangeRule {

    @Override
    public String id() {
        return "V-RCK-15";
    }

    @Override
    public void check(Change change, Report report) {
        if (Rosters.changed(change) && change.old().completedStatus().isEmpty()) {
            report.deny(
                    Rosters.firstFlag(change.wanted()),
                    "status is not updated yet, cannot change forceBlockFromRoster in rack",
                    "wait for the cluster to be completed");
        }
    }
}
