package com.aerospike.operator.admission.rules.config;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** The operator works out the addresses that servers advertise, and does so for IPv4. */
final class NoAdvertisedIpv6 implements RackRule {

    @Override
    public String id() {
        return "V-CFG-06";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor advertise = rack.config().at("service", "advertise-ipv6");
        if (advertise.isTrue()) {
            report.deny(advertise.path(), "advertise-ipv6 is not supported", "remove the parameter");
        }
    }
}
