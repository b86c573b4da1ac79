package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** Without policy and without configuration a pod has no DNS at all. */
final class NoDnsNeedsConfig implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-03";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if ("None".equals(Pods.of(cluster).effectiveDNSPolicy) && Pods.of(cluster).dnsConfig == null) {
            report.deny(
                    Pods.PATH.field("dnsConfig"),
                    "dnsConfig is required field when dnsPolicy is set to None",
                    "give the dnsConfig");
        }
    }
}
