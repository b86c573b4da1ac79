package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.asconfig.ServerVersion;

/** Older servers of the enterprise edition want a password from every user. */
final class CertificateUsersNeedVersion implements ClusterRule {

    private static final ServerVersion SINCE = ServerVersion.of(8, 1, 0);

    @Override
    public String id() {
        return "V-ACL-29";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        boolean tooOld = cluster.imageVersion()
                .known()
                .filter(version -> !version.isAtLeast(SINCE))
                .isPresent();
        if (cluster.isEnterprise() && cluster.hasCertificateUsers() && tooOld) {
            report.deny(
                    Accounts.USERS,
                    "PKIOnly authMode requires Enterprise Edition version " + SINCE + " or later",
                    "use a newer server or authMode Internal");
        }
    }
}
