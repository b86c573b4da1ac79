package com.aerospike.operator.admission.rules.config;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.asconfig.ServerVersion;

/** Without it a server sees the memory of the Kubernetes node and stops writes too late. */
final class MemoryIsTrackedInContainer implements RackRule {

    private static final ServerVersion SINCE = new ServerVersion(8, 1, 2, 0);

    @Override
    public String id() {
        return "V-CFG-09";
    }

    @Override
    public void check(RackView rack, Report report) {
        boolean known = rack.cluster()
                .imageVersion()
                .known()
                .filter(version -> version.isAtLeast(SINCE))
                .isPresent();
        ConfigCursor tracking = rack.config().at("service", "cgroup-mem-tracking");
        if (known && !tracking.isTrue()) {
            report.warn(
                    tracking.path(),
                    "cgroup-mem-tracking is not set to true, so the server sees the memory of the Kubernetes node and"
                            + " not the limit of its container");
        }
    }
}
