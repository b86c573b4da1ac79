package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Servers and clients before and after the change would not find each other. */
final class PortStays implements ChangeRule {

    @Override
    public String id() {
        return "V-NET-26";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (String name : Sections.NAMES) {
            ConfigCursor old = change.old().config().at("network", name);
            ConfigCursor wanted = change.wanted().config().at("network", name);
            for (String key : List.of("port", "tls-port")) {
                if (old.has(key)
                        && wanted.has(key)
                        && !same(old.get(key).value(), wanted.get(key).value())) {
                    report.deny(
                            wanted.get(key).path(),
                            "cannot modify port number of network." + name + ", old "
                                    + ValueText.plain(old.get(key).value()),
                            "keep the port");
                }
            }
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? one.doubleValue() == other.doubleValue() : one.equals(other);
    }
}
