package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each rack that leaves the roster takes a copy of the data with it. */
final class OneRackLeavesRosterAtATime implements ChangeRule {

    @Override
    public String id() {
        return "V-RCK-17";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        Set<Integer> blockedBefore = change
                .old()
                .completedStatus()
                .map(status -> status.rackConfig)
                .map(config -> Lists.of(config.racks))
                .orElse(List.of())
                .stream()
                .filter(rack -> Boolean.TRUE.equals(rack.forceBlockFromRoster))
                .map(rack -> rack.id)
                .collect(Collectors.toSet());
        List<RackView> leaving = change.wanted().racks().stream()
                .filter(rack -> Rosters.blocked(rack) && !blockedBefore.contains(rack.id()))
                .toList();
        if (Rosters.changed(change) && change.old().completedStatus().isPresent() && leaving.size() > 1) {
            report.deny(
                    Rosters.flag(leaving.get(1)),
                    "the forceBlockFromRoster flag can be applied to only one rack at a time",
                    "block the next rack when this change is completed");
        }
    }
}
