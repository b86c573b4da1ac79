package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.User;

/** The federal edition has no passwords. */
final class FederalUsersHaveCertificates implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-26";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (User user : Accounts.users(cluster)) {
            String name = Accounts.name(user);
            if (cluster.isFederal() && user.authMode != AuthMode.PKI_ONLY) {
                report.deny(
                        Accounts.USERS.key(name).field("authMode"),
                        "authMode for all users must be PKI with Federal Edition, user " + name,
                        "set authMode: PKIOnly");
            }
        }
    }
}
