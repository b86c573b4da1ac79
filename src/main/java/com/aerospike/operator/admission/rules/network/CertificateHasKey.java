package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** A certificate is of no use without its key. */
final class CertificateHasKey implements RackRule {

    @Override
    public String id() {
        return "V-NET-02";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (ConfigCursor tls : Sections.tls(rack)) {
            if (tls.has("cert-file") != tls.has("key-file")) {
                report.deny(
                        tls.path(),
                        "both `cert-file` and `key-file` must be set together in tlsConf map "
                                + ValueText.plain(tls.value()),
                        "add the missing one");
            }
        }
    }
}
