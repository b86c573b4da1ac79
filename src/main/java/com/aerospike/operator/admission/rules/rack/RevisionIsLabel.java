package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.DnsNames;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** The revision becomes part of the names of objects and a label of pods. */
final class RevisionIsLabel implements RackRule {

    @Override
    public String id() {
        return "V-RCK-05";
    }

    @Override
    public void check(RackView rack, Report report) {
        if (!rack.revision().isEmpty() && !DnsNames.isLabel(rack.revision())) {
            report.deny(
                    rack.path().field("revision"),
                    "rack revision \"" + rack.revision() + "\" for rack ID " + rack.id()
                            + " is invalid: it must consist of lower case alphanumeric characters or '-', must start"
                            + " and end with an alphanumeric character, must not contain dots, and must be no more"
                            + " than 63 characters",
                    "use a revision such as v2");
        }
    }
}
