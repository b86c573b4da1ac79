package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.CreateRule;

/** Without security no user exists. */
final class UsersNeedSecurity implements CreateRule {

    @Override
    public String id() {
        return "V-ACL-02";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (!cluster.securityEnabled() && cluster.spec().aerospikeAccessControl != null) {
            report.deny(
                    Accounts.PATH,
                    "security is disabled but access control is specified",
                    "add security: {} to the configuration");
        }
    }
}
