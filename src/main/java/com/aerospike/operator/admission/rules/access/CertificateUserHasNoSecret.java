package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.User;

/** A user who logs in by certificate has no password. */
final class CertificateUserHasNoSecret implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-25";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (User user : Accounts.users(cluster)) {
            String name = Accounts.name(user);
            if (user.authMode == AuthMode.PKI_ONLY && !Accounts.isBlank(user.secretName)) {
                report.deny(
                        Accounts.USERS.key(name).field("secretName"),
                        "user " + name + " cannot set secretName when authMode is PKIOnly",
                        "remove secretName");
            }
        }
    }
}
