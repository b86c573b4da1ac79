package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.Lists;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A rack that is only just being added cannot stand in for the running ones. */
final class RunningRackStaysInRoster implements ChangeRule {

    @Override
    public String id() {
        return "V-RCK-16";
    }

    @Override
    public void check(Change change, Report report) {
        Set<Integer> running = change
                .old()
                .completedStatus()
                .map(status -> status.rackConfig)
                .map(config -> Lists.of(config.racks))
                .orElse(List.of())
                .stream()
                .map(rack -> rack.id)
                .collect(Collectors.toSet());
        if (!Rosters.changed(change) || running.isEmpty()) {
            return;
        }
        long left = running.size() - Rosters.blockedRacks(change.wanted());
        if (left <= 0) {
            report.deny(
                    Rosters.firstFlag(change.wanted()),
                    "all racks cannot have forceBlockFromRoster enabled. At least one rack must remain in the roster",
                    "wait until the new rack is running");
        } else if (left == 1 && Rosters.hasBatchSize(change.wanted())) {
            report.deny(
                    Rosters.firstFlag(change.wanted()),
                    "with only one rack in roster, cannot use rollingUpdateBatchSize or scaleDownBatchSize",
                    "remove the batch sizes");
        }
    }
}
