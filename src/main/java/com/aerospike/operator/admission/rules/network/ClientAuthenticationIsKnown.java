package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.Set;

/** The parameter is a word or a list of names. */
final class ClientAuthenticationIsKnown implements RackRule {

    @Override
    public String id() {
        return "V-NET-03";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor clients = Sections.of(rack, "service").get("tls-authenticate-client");
        boolean wrongWord = clients.text()
                .filter(word -> !Set.of("any", "false").contains(word))
                .isPresent();
        if (wrongWord || clients.isTrue()) {
            report.deny(
                    clients.path(),
                    "tls-authenticate-client contains invalid value " + ValueText.plain(clients.value()),
                    "use any, false or a list of names");
        }
    }
}
