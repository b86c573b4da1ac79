package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** Kubernetes refuses such a pod. */
final class InitLimitsCoverRequests implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-09";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Pods.initResources(cluster).ifPresent(resources -> Resources.check(resources, Pods.INIT, report));
    }
}
