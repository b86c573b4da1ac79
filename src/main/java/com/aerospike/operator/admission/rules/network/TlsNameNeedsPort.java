package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** Without a port the certificate is never presented. */
final class TlsNameNeedsPort implements RackRule {

    @Override
    public String id() {
        return "V-NET-05";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (String name : Sections.NAMES) {
            ConfigCursor section = Sections.of(rack, name);
            if (section.has("tls-name") && !section.has("tls-port")) {
                report.deny(
                        section.get("tls-port").path(),
                        "you can't specify tls-name for network." + name + " without specifying tls-port",
                        "give the tls-port");
            }
        }
    }
}
