package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** With security on, the operator can only log in as a user it was told about. */
final class SecurityNeedsUsers implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (cluster.securityEnabled() && cluster.spec().aerospikeAccessControl == null) {
            report.deny(
                    Accounts.PATH, "security is enabled but access control is missing", "give at least the user admin");
        }
    }
}
