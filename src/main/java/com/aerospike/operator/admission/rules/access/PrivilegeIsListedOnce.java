package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;
import java.util.HashSet;
import java.util.Set;

/** Twice the same is a mistake. */
final class PrivilegeIsListedOnce implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-11";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            Set<String> seen = new HashSet<>();
            for (String privilege : Lists.of(role.privileges)) {
                if (!seen.add(privilege)) {
                    report.deny(
                            Accounts.ROLES.key(name).field("privileges"),
                            "duplicate privilege: " + privilege + " for role " + name,
                            "keep one of the entries");
                }
            }
        }
    }
}
