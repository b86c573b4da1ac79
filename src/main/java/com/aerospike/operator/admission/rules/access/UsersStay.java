package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** The servers keep their users; the operator could no longer log in. */
final class UsersStay implements ChangeRule {

    @Override
    public String id() {
        return "V-ACL-03";
    }

    @Override
    public void check(Change change, Report report) {
        if (change.old().spec().aerospikeAccessControl != null
                && change.wanted().spec().aerospikeAccessControl == null) {
            report.deny(Accounts.PATH, "aerospikeAccessControl cannot be removed once set", "put it back");
        }
    }
}
