package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** Without a name the server has no certificate for these ports. */
final class TlsKeysNeedName implements RackRule {

    @Override
    public String id() {
        return "V-NET-07";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (String name : Sections.NAMES) {
            ConfigCursor section = Sections.of(rack, name);
            if (!section.has("tls-name")) {
                section.keys().stream()
                        .filter(key -> key.startsWith("tls-"))
                        .forEach(key -> report.deny(
                                section.get(key).path(),
                                "you can't specify " + key + " for network." + name + " without specifying tls-name",
                                "give the tls-name"));
            }
        }
    }
}
