package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** Which network to use is nothing to guess. */
final class CustomNetworkIsNamed implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-18";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (CustomNetwork network : CustomNetwork.allOf(cluster)) {
            if (network.used() && network.names().isEmpty()) {
                report.deny(
                        CustomNetwork.POLICY.field(network.namesField()),
                        network.namesField() + " is required with 'customInterface' " + network.field() + " type",
                        "name the networks");
            }
        }
    }
}
