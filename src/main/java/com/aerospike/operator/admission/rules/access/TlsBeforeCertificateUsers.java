package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** During the change some servers have no TLS yet, and the operator could not log in there. */
final class TlsBeforeCertificateUsers implements ChangeRule {

    @Override
    public String id() {
        return "V-ACL-34";
    }

    @Override
    public void check(Change change, Report report) {
        boolean before = change.old()
                .config()
                .at("network", "service", "tls-name")
                .filledText()
                .isPresent();
        boolean after = change.wanted()
                .config()
                .at("network", "service", "tls-name")
                .filledText()
                .isPresent();
        if (!before && after && change.wanted().hasCertificateUsers()) {
            report.deny(
                    Accounts.USERS,
                    "cannot enable TLS and PKIOnly authMode in a single update",
                    "enable TLS first, and change users when that is completed");
        }
    }
}
