package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** A StatefulSet cannot lose a claim template, and the data would be left behind. */
final class NoClaimIsRemoved implements ChangeRule {

    @Override
    public String id() {
        return "V-STO-29";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (Change.RackChange rack : VolumeChanges.inPlace(change)) {
            for (VolumeChanges.Pair pair :
                    VolumeChanges.between(rack.old().volumes(), rack.wanted().volumes())) {
                if (pair.removed()) {
                    report.deny(
                            VolumeChanges.path(rack, pair),
                            VolumeChanges.SAME_REVISION + "cannot remove persistent volume " + pair.text(),
                            VolumeChanges.FIX);
                }
            }
        }
    }
}
