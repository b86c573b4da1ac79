package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.api.v1.Role;

/** Servers ignore quotas unless told to keep them. */
final class QuotaNeedsParameterOn implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-10";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            ConfigCursor enabled = Quotas.parameter(cluster);
            if (Quotas.wanted(role) && enabled.value().isBoolean() && !enabled.isTrue()) {
                report.deny(
                        enabled.path(),
                        "security.enable-quotas is set to false but quota params are specified in role " + name,
                        "set security.enable-quotas: true");
            }
        }
    }
}
