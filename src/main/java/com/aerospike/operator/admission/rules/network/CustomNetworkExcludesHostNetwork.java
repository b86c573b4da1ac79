package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A pod in the network of its node has no networks of its own. */
final class CustomNetworkExcludesHostNetwork implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-19";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (CustomNetwork network : CustomNetwork.allOf(cluster)) {
            boolean hostNetwork =
                    cluster.spec().podSpec != null && Boolean.TRUE.equals(cluster.spec().podSpec.hostNetwork);
            if (network.used() && hostNetwork) {
                report.deny(
                        CustomNetwork.POLICY.field(network.field()),
                        "hostNetwork is not allowed with 'customInterface' network type",
                        "turn podSpec.hostNetwork off");
            }
        }
    }
}
