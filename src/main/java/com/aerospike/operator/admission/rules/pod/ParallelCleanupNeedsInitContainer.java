package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** Wiping several volumes at once takes as much as it is given. */
final class ParallelCleanupNeedsInitContainer implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-10";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (Pods.cleansUpInParallel(cluster) && Pods.of(cluster).aerospikeInitContainer == null) {
            report.deny(
                    Pods.INIT,
                    "init container spec should have resources.Limits if CleanupThreads is not 1",
                    "give aerospikeInitContainer.resources.limits");
        }
    }
}
