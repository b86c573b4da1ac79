package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.Optional;

/** A number of workers; 0 counts as 1. */
final class CleanupThreadsAreNotNegative implements RackRule {

    @Override
    public String id() {
        return "V-CRD-11";
    }

    @Override
    public void check(RackView rack, Report report) {
        Integer threads = rack.spec().storage == null
                ? Optional.ofNullable(rack.cluster().spec().storage)
                        .map(shared -> shared.cleanupThreads)
                        .orElse(1)
                : rack.spec().storage.cleanupThreads;
        if (threads != null && threads < 0) {
            report.deny(
                    rack.storagePath().field("cleanupThreads"),
                    "Invalid value: " + threads + ": should be greater than or equal to 0",
                    "use 1 or more");
        }
    }
}
