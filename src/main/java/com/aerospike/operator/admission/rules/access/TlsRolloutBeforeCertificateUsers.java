package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** As long as some servers have no TLS, the operator could not log in there. */
final class TlsRolloutBeforeCertificateUsers implements ChangeRule {

    @Override
    public String id() {
        return "V-ACL-35";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        boolean wanted = change.wanted()
                .config()
                .at("network", "service", "tls-name")
                .filledText()
                .isPresent();
        boolean rollingOut = change.old()
                .completed()
                .filter(done -> done.config()
                        .at("network", "service", "tls-name")
                        .filledText()
                        .isEmpty())
                .isPresent();
        if (wanted && rollingOut && change.wanted().hasCertificateUsers()) {
            report.deny(
                    Accounts.USERS,
                    "cannot enable PKIOnly authMode while TLS rollout is in progress",
                    "wait for the cluster to be completed");
        }
    }
}
