package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;
import java.util.List;

/** These privileges are about the whole cluster. */
final class GlobalPrivilegeHasNoScope implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-14";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            for (String privilege : Lists.of(role.privileges)) {
                List<String> parts = Privileges.parts(privilege);
                if (parts.size() > 1 && Privileges.GLOBAL.contains(parts.getFirst())) {
                    report.deny(
                            Accounts.ROLES.key(name).field("privileges"),
                            "role '" + name + "' has invalid privilege: privilege " + privilege
                                    + " cannot have namespace or set scope",
                            "leave namespace and set out");
                }
            }
        }
    }
}
