package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** With the DNS of the node, servers do not find each other by name. */
final class DnsKnowsCluster implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-02";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if ("Default".equals(Pods.of(cluster).effectiveDNSPolicy)) {
            report.deny(
                    Pods.PATH.field("dnsPolicy"),
                    "dnsPolicy: Default is not supported",
                    "use ClusterFirst, ClusterFirstWithHostNet or None with a dnsConfig");
        }
    }
}
