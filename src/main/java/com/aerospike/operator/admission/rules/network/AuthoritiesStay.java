package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Without authorities a server trusts none of the others. */
final class AuthoritiesStay implements ChangeRule {

    @Override
    public String id() {
        return "V-NET-28";
    }

    @Override
    public void check(Change change, Report report) {
        for (UsedTls.Pair tls : UsedTls.of(change)) {
            boolean had = tls.old().has("ca-file") || tls.old().has("ca-path");
            if (had && !tls.wanted().has("ca-file") && !tls.wanted().has("ca-path")) {
                report.deny(
                        tls.wanted().path(), "cannot remove used `ca-file` or `ca-path` from tls", "keep one of them");
            }
        }
    }
}
