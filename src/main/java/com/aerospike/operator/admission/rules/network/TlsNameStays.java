package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.ConfigCursor;

/** Servers before and after the change would not trust each other. */
final class TlsNameStays implements ChangeRule {

    @Override
    public String id() {
        return "V-NET-25";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (String name : Sections.NAMES) {
            ConfigCursor old = change.old().config().at("network", name);
            ConfigCursor wanted = change.wanted().config().at("network", name);
            if (old.has("tls-name")
                    && wanted.has("tls-name")
                    && !old.get("tls-name")
                            .value()
                            .equals(wanted.get("tls-name").value())) {
                report.deny(
                        wanted.get("tls-name").path(),
                        "cannot modify tls name of network." + name + ", old "
                                + ValueText.plain(old.get("tls-name").value()),
                        "keep the name");
            }
        }
    }
}
