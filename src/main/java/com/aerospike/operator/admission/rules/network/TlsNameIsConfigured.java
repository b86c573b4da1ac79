package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** The name stands for an entry with certificate and key. */
final class TlsNameIsConfigured implements RackRule {

    @Override
    public String id() {
        return "V-NET-06";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (String name : Sections.NAMES) {
            ConfigCursor section = Sections.of(rack, name);
            section.get("tls-name")
                    .text()
                    .filter(tls -> Sections.tls(rack).stream()
                            .noneMatch(entry ->
                                    entry.get("name").text().filter(tls::equals).isPresent()))
                    .ifPresent(tls -> report.deny(
                            section.get("tls-name").path(),
                            "tls-name " + tls + " is not configured in network.tls",
                            "add an entry of this name to network.tls"));
        }
    }
}
