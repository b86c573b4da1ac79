package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.User;
import java.util.HashSet;
import java.util.Set;

/** Twice the same is a mistake. */
final class RoleIsGrantedOnce implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-23";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (User user : Accounts.users(cluster)) {
            String name = Accounts.name(user);
            Set<String> seen = new HashSet<>();
            for (String role : Lists.of(user.roles)) {
                if (!seen.add(role)) {
                    report.deny(
                            Accounts.USERS.key(name).field("roles"),
                            "duplicate role: " + role + " for user " + name,
                            "keep one of the entries");
                }
            }
        }
    }
}
