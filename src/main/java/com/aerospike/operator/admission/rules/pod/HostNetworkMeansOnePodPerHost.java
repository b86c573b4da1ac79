package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.PodSpec;

/** Two servers on one node would want the same ports. */
final class HostNetworkMeansOnePodPerHost implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        PodSpec pod = Pods.of(cluster);
        if (Boolean.TRUE.equals(pod.hostNetwork) && Boolean.TRUE.equals(pod.multiPodPerHost)) {
            report.deny(
                    Pods.PATH.field("hostNetwork"),
                    "host networking cannot be enabled with multi pod per host",
                    "turn one of them off");
        }
    }
}
