package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;
import java.util.List;

/** A privilege is limited to a namespace and a set of it, and no further. */
final class PrivilegeHasThreeParts implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-13";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            for (String privilege : Lists.of(role.privileges)) {
                List<String> parts = Privileges.parts(privilege);
                if (parts.size() > 3) {
                    report.deny(
                            Accounts.ROLES.key(name).field("privileges"),
                            "role '" + name + "' has invalid privilege: invalid privilege " + privilege,
                            "write it as privilege.namespace.set");
                }
            }
        }
    }
}
