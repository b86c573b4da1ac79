package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.ConfigCursor;
import java.util.List;

/** From one kind of port to the other leads a step with both, else servers lose each other. */
final class SomePortStays implements ChangeRule {

    @Override
    public String id() {
        return "V-NET-27";
    }

    @Override
    public void check(Change change, Report report) {
        for (String name : Sections.NAMES) {
            ConfigCursor old = change.old().config().at("network", name);
            ConfigCursor wanted = change.wanted().config().at("network", name);
            boolean both = old.has("port") && old.has("tls-port");
            boolean dropped = !wanted.value().isEmpty() || !name.equals("admin");
            for (String key : List.of("port", "tls-port")) {
                if (dropped && !both && old.has(key) && !wanted.has(key)) {
                    report.deny(
                            wanted.get(key).path(),
                            "cannot remove tls or non-tls configurations of network." + name + " unless it had both",
                            "add the other port first, and remove this one when that is completed");
                }
            }
        }
    }
}
