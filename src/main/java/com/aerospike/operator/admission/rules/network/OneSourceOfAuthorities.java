package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** Which of the two the server would take is not defined. */
final class OneSourceOfAuthorities implements RackRule {

    @Override
    public String id() {
        return "V-NET-01";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (ConfigCursor tls : Sections.tls(rack)) {
            if (tls.has("ca-path") && tls.has("ca-file")) {
                report.deny(tls.path(), "both `ca-path` and `ca-file` cannot be set in `tls`", "keep one of them");
            }
        }
    }
}
