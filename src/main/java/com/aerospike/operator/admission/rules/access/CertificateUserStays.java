package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.User;

/** A server does not give a password to a user it has made without one. */
final class CertificateUserStays implements ChangeRule {

    @Override
    public String id() {
        return "V-ACL-30";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (User user : change.wanted().users()) {
            boolean before = change.old().users().stream()
                    .anyMatch(
                            old -> Accounts.name(old).equals(Accounts.name(user)) && old.authMode == AuthMode.PKI_ONLY);
            if (before && user.authMode != AuthMode.PKI_ONLY) {
                report.deny(
                        Accounts.USERS.key(Accounts.name(user)).field("authMode"),
                        "user " + Accounts.name(user) + " is not allowed to update authMode from PKI to Internal",
                        "remove the user and add one of another name");
            }
        }
    }
}
