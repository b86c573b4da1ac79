package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.User;
import java.util.HashSet;
import java.util.Set;

/** A user is known by its name alone. */
final class UserIsListedOnce implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-20";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Set<String> seen = new HashSet<>();
        for (User each : Accounts.users(cluster)) {
            if (!seen.add(Accounts.name(each))) {
                report.deny(
                        Accounts.USERS.key(Accounts.name(each)),
                        "duplicate entry for user: " + Accounts.name(each),
                        "keep one of the entries");
            }
        }
    }
}
