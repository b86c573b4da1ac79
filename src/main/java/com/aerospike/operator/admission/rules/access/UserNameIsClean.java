package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.User;

/** The servers' own commands use these signs as separators. */
final class UserNameIsClean implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-22";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (User user : Accounts.users(cluster)) {
            String name = Accounts.name(user);
            if (Accounts.hasForbiddenSign(name)) {
                report.deny(
                        Accounts.USERS.key(name),
                        "username '" + name + "' cannot contain ; or :",
                        "leave these signs out");
            }
        }
    }
}
