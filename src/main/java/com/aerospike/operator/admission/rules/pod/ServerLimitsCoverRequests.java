package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.PodSpec;

/** Kubernetes refuses such a pod. */
final class ServerLimitsCoverRequests implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-08";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        PodSpec pod = Pods.of(cluster);
        if (pod.aerospikeContainer != null) {
            Resources.check(pod.aerospikeContainer.resources, Pods.PATH.field("aerospikeContainer"), report);
        }
    }
}
