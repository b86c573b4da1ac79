package com.aerospike.operator.admission.rules.operation;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.Lists;
import java.util.Map;
import java.util.Set;

/** An operation is about pods that exist. */
final class OperationNamesKnownPods implements ChangeRule {

    @Override
    public String id() {
        return "V-OPS-03";
    }

    @Override
    public void check(Change change, Report report) {
        Set<String> known =
                change.status().map(status -> status.pods).map(Map::keySet).orElse(Set.of());
        Operations.first(change.wanted()).ifPresent(operation -> Lists.of(operation.podList).stream()
                .filter(pod -> !known.contains(pod))
                .forEach(pod -> report.deny(
                        Operations.PATH.index(0).field("podList"),
                        "invalid pod names in operation: " + pod,
                        "name pods that status.pods lists")));
    }
}
