package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import java.util.List;

/** The operator logs in as this user, and needs these roles to do its work. */
final class AdminIsThere implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-28";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        boolean found = cluster.users().stream()
                .filter(user -> Accounts.name(user).equals(Accounts.ADMIN))
                .anyMatch(user -> Lists.of(user.roles).containsAll(List.of("sys-admin", "user-admin")));
        if (cluster.securityEnabled() && cluster.spec().aerospikeAccessControl != null && !found) {
            report.deny(
                    Accounts.USERS,
                    "no admin user with required roles: sys-admin, user-admin",
                    "add the user admin with both roles");
        }
    }
}
