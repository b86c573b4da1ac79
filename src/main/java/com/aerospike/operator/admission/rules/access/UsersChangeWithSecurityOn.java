package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.SameParts;

/** Servers without security take no changes of users. */
final class UsersChangeWithSecurityOn implements ChangeRule {

    @Override
    public String id() {
        return "V-ACL-04";
    }

    @Override
    public void check(Change change, Report report) {
        boolean changed = change.wanted().spec().aerospikeAccessControl != null
                && !SameParts.test(
                        change.old().spec().aerospikeAccessControl,
                        change.wanted().spec().aerospikeAccessControl);
        if (changed && !change.wanted().securityEnabled()) {
            report.deny(
                    Accounts.PATH,
                    "aerospikeAccessControl cannot be updated when security is disabled",
                    "add security: {} to the configuration");
        }
    }
}
