package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;
import java.util.HashSet;
import java.util.Set;

/** Twice the same is a mistake. */
final class AddressIsListedOnce implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-17";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            Set<String> seen = new HashSet<>();
            for (String address : Lists.of(role.whitelist)) {
                if (!seen.add(address)) {
                    report.deny(
                            Accounts.ROLES.key(name).field("whitelist"),
                            "duplicate whitelist: " + address + " for role " + name,
                            "keep one of the entries");
                }
            }
        }
    }
}
