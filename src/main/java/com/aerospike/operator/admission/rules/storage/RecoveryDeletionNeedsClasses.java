package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** Without the classes it is unknown which claims are local and may be deleted. */
final class RecoveryDeletionNeedsClasses implements RackRule {

    @Override
    public String id() {
        return "V-STO-02";
    }

    @Override
    public void check(RackView rack, Report report) {
        if (Boolean.TRUE.equals(rack.storage().deleteLocalStorageOnPodRecovery)
                && Lists.of(rack.storage().localStorageClasses).isEmpty()) {
            report.deny(
                    rack.storagePath().field("deleteLocalStorageOnPodRecovery"),
                    "localStorageClasses cannot be empty if deleteLocalStorageOnPodRecovery is set",
                    "list the storage classes of local volumes");
        }
    }
}
