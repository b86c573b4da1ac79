package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;

/** Servers of one cluster share ports, certificates and users. */
final class RackKeepsNetworkAndSecurity implements RackRule {

    @Override
    public String id() {
        return "V-RCK-06";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (String section : List.of("network", "security")) {
            if (rack.spec().aerospikeConfig != null
                    && rack.spec().aerospikeConfig.has(section)) {
                report.deny(
                        rack.path().field("aerospikeConfig").field(section),
                        "you can't specify network or security configuration for rack " + rack.id()
                                + ", they are the same for the whole cluster",
                        "move the section to spec.aerospikeConfig");
            }
        }
    }
}
