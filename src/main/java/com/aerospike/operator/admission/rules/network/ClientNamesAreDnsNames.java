package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Clients are recognised by a DNS name in their certificate. */
final class ClientNamesAreDnsNames implements RackRule {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    // A greedy loop over the labels would go one level deeper with each: a long text would exhaust the stack.
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,62}(\\.[A-Za-z0-9_][A-Za-z0-9_-]{0,62})*+\\.?");

    @Override
    public String id() {
        return "V-NET-04";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor clients = Sections.of(rack, "service").get("tls-authenticate-client");
        if (clients.value().isArray()) {
            for (JsonNode name : clients.value()) {
                String text = name.asText();
                if (!name.isTextual()
                        || ADDRESS.matcher(text).matches()
                        || !NAME.matcher(text).matches()) {
                    report.deny(
                            clients.path(),
                            "tls-authenticate-client contains invalid dns-name " + ValueText.plain(name),
                            "list names as they are in the certificates of clients");
                }
            }
        }
    }
}
