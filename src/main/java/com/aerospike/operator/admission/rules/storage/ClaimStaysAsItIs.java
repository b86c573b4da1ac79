package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** A claim cannot be changed once it exists. */
final class ClaimStaysAsItIs implements ChangeRule {

    @Override
    public String id() {
        return "V-STO-27";
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
                if (pair.changed()) {
                    report.deny(
                            VolumeChanges.path(rack, pair),
                            VolumeChanges.SAME_REVISION + "cannot change volumes " + pair.text(),
                            VolumeChanges.FIX);
                }
            }
        }
    }
}
