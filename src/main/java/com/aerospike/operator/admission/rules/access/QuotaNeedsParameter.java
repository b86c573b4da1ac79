package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.api.v1.Role;

/** Servers ignore quotas unless told to keep them. */
final class QuotaNeedsParameter implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-09";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            ConfigCursor enabled = Quotas.parameter(cluster);
            if (Quotas.wanted(role) && !enabled.value().isBoolean()) {
                report.deny(
                        enabled.path(),
                        "invalid aerospike.security conf. enable-quotas: not present, but role " + name
                                + " has a quota",
                        "set security.enable-quotas: true");
            }
        }
    }
}
