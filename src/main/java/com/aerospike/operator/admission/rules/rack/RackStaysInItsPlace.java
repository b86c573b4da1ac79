package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.api.v1.Rack;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Pods of a rack whose place changed could not reach their volumes. */
final class RackStaysInItsPlace implements ChangeRule {

    @Override
    public String id() {
        return "V-RCK-12";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        for (Change.RackChange rack : change.keptRacks()) {
            place(rack.old().spec()).forEach((field, before) -> {
                String after = place(rack.wanted().spec()).get(field);
                if (!before.equals(after)) {
                    report.deny(
                            rack.wanted().path().field(field),
                            "old RackConfig (NodeName, RackLabel, Region, Zone) cannot be updated. Old \"" + before
                                    + "\", new \"" + after + "\"",
                            "add a rack with a new id and remove this one");
                }
            });
        }
    }

    private static Map<String, String> place(Rack rack) {
        Map<String, String> place = new TreeMap<>();
        place.put("nodeName", Objects.requireNonNullElse(rack.nodeName, ""));
        place.put("rackLabel", Objects.requireNonNullElse(rack.rackLabel, ""));
        place.put("region", Objects.requireNonNullElse(rack.region, ""));
        place.put("zone", Objects.requireNonNullElse(rack.zone, ""));
        return place;
    }
}
