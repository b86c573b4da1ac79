package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A rack moves from one revision to the next; a third one would leave pods of the first behind. */
final class TwoRevisionsAtATime implements ChangeRule {

    @Override
    public String id() {
        return "V-RCK-18";
    }

    @Override
    public void check(Change change, Report report) {
        Map<Integer, Set<String>> revisions = new TreeMap<>();
        change
                .old()
                .completedStatus()
                .map(status -> status.rackConfig)
                .map(config -> Lists.of(config.racks))
                .orElse(List.of())
                .stream()
                .filter(rack -> rack.id != null)
                .forEach(rack -> note(revisions, rack.id, Objects.requireNonNullElse(rack.revision, "")));
        change.old().racks().forEach(rack -> note(revisions, rack.id(), rack.revision()));
        change.wanted().racks().forEach(rack -> note(revisions, rack.id(), rack.revision()));
        for (RackView rack : change.wanted().racks()) {
            Set<String> all = revisions.get(rack.id());
            if (all.size() > 2) {
                report.deny(
                        rack.path().field("revision"),
                        "rack " + rack.id() + " has " + all.size() + " concurrent revisions " + all
                                + ", at most 2 are allowed",
                        "wait until the rack has moved to its revision");
            }
        }
    }

    private static void note(Map<Integer, Set<String>> revisions, int rack, String revision) {
        revisions.computeIfAbsent(rack, id -> new TreeSet<>()).add(revision);
    }
}
