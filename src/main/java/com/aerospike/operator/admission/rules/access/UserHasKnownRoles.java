package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.User;

/** Servers refuse to grant a role that does not exist. */
final class UserHasKnownRoles implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-24";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (User user : Accounts.users(cluster)) {
            String name = Accounts.name(user);
            for (String role : Lists.of(user.roles)) {
                boolean defined = Privileges.PREDEFINED.contains(role)
                        || Accounts.roles(cluster).stream()
                                .anyMatch(each -> Accounts.name(each).equals(role));
                if (!defined) {
                    report.deny(
                            Accounts.USERS.key(name).field("roles"),
                            "user '" + name + "' has non-existent role " + role,
                            "define the role under aerospikeAccessControl.roles");
                }
            }
        }
    }
}
