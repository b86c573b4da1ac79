package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.ConfigCursor;

/** Servers that trust different authorities do not trust each other. A folder can hold both for a while. */
final class AuthorityFileStays implements ChangeRule {

    @Override
    public String id() {
        return "V-NET-29";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (UsedTls.Pair tls : UsedTls.of(change)) {
            ConfigCursor old = tls.old().get("ca-file");
            ConfigCursor wanted = tls.wanted().get("ca-file");
            if (old.exists() && wanted.exists() && !old.value().equals(wanted.value())) {
                report.deny(
                        wanted.path(),
                        "cannot change ca-file of used tls, old " + ValueText.plain(old.value()),
                        "use ca-path with a folder that holds the old and the new authorities");
            }
        }
    }
}
