package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.Role;

/** The servers' own commands use these signs as separators. */
final class RoleNameIsClean implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-08";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            if (Accounts.hasForbiddenSign(name)) {
                report.deny(
                        Accounts.ROLES.key(name),
                        "role name '" + name + "' cannot contain ; or :",
                        "leave these signs out");
            }
        }
    }
}
