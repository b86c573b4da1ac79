package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.Role;
import java.util.HashSet;
import java.util.Set;

/** A role is known by its name alone. */
final class RoleIsListedOnce implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-05";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Set<String> seen = new HashSet<>();
        for (Role each : Accounts.roles(cluster)) {
            if (!seen.add(Accounts.name(each))) {
                report.deny(
                        Accounts.ROLES.key(Accounts.name(each)),
                        "duplicate entry for role: " + Accounts.name(each),
                        "keep one of the entries");
            }
        }
    }
}
