package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.User;

/** The password comes from a Secret. */
final class PasswordUserHasSecret implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-27";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (User user : Accounts.users(cluster)) {
            String name = Accounts.name(user);
            if (user.authMode != AuthMode.PKI_ONLY && Accounts.isBlank(user.secretName)) {
                report.deny(
                        Accounts.USERS.key(name).field("secretName"),
                        "user " + name + " has empty secret name",
                        "name a Secret with the key password");
            }
        }
    }
}
