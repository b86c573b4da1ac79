package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;
import java.util.List;

/** Servers refuse a role with an unknown privilege. */
final class PrivilegeIsKnown implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-12";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            for (String privilege : Lists.of(role.privileges)) {
                List<String> parts = Privileges.parts(privilege);
                if (!Privileges.PREDEFINED.contains(parts.getFirst())) {
                    report.deny(
                            Accounts.ROLES.key(name).field("privileges"),
                            "role '" + name + "' has invalid privilege: invalid privilege " + privilege,
                            "use a predefined privilege, such as read or write");
                }
            }
        }
    }
}
