package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** The editions do not read each other's security data. */
final class NoFederalToEnterprise implements ChangeRule {

    @Override
    public String id() {
        return "V-IMG-08";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        if (change.old().isFederal() && change.wanted().isEnterprise()) {
            report.deny(
                    Images.SERVER,
                    "federal to enterprise edition upgrade is not supported",
                    "make a new cluster and copy the data");
        }
    }
}
