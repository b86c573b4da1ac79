package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.Role;

/** What predefined roles permit is built into the server. */
final class PredefinedRoleStays implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-06";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            if (Privileges.PREDEFINED.contains(name)) {
                report.deny(
                        Accounts.ROLES.key(name),
                        "cannot create or modify predefined role " + name,
                        "give the role another name");
            }
        }
    }
}
