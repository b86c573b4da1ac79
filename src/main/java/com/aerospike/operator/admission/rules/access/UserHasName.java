package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.User;

/** A user is known by its name alone. */
final class UserHasName implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-21";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (User user : Accounts.users(cluster)) {
            String name = Accounts.name(user);
            if (name.isBlank()) {
                report.deny(Accounts.USERS.key(name), "username cannot be empty", "give the user a name");
            }
        }
    }
}
