package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.Role;

/** A role is known by its name alone. */
final class RoleHasName implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-07";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            if (name.isBlank()) {
                report.deny(Accounts.ROLES.key(name), "role name cannot be empty", "give the role a name");
            }
        }
    }
}
