package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;
import java.util.List;

/** A dot at the end promises a set. */
final class PrivilegeNamesSet implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-16";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            for (String privilege : Lists.of(role.privileges)) {
                List<String> parts = Privileges.parts(privilege);
                if (parts.size() > 2 && parts.get(2).isBlank()) {
                    report.deny(
                            Accounts.ROLES.key(name).field("privileges"),
                            "role '" + name + "' has invalid privilege: invalid set name in privilege " + privilege,
                            "name the set or leave the dot out");
                }
            }
        }
    }
}
