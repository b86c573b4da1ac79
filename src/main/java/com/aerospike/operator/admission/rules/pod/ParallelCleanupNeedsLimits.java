package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import io.fabric8.kubernetes.api.model.ResourceRequirements;

/** Wiping several volumes at once takes as much as it is given. */
final class ParallelCleanupNeedsLimits implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-11";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        boolean limited = Pods.initResources(cluster)
                .map(ResourceRequirements::getLimits)
                .filter(limits -> !limits.isEmpty())
                .isPresent();
        if (Pods.cleansUpInParallel(cluster) && Pods.of(cluster).aerospikeInitContainer != null && !limited) {
            report.deny(
                    Pods.INIT.fields("resources", "limits"),
                    "resources.Limits for init container cannot be empty if CleanupThreads is not 1",
                    "give aerospikeInitContainer.resources.limits");
        }
    }
}
