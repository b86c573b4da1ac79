package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.RackConfig;
import com.aerospike.operator.kube.RackIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A cluster without racks gets one with the reserved id 0, which no rack of a user may have. */
final class RackList {

    private RackList() {}

    static void complete(Draft draft) {
        var spec = draft.spec();
        spec.rackConfig = Objects.requireNonNullElseGet(spec.rackConfig, RackConfig::new);
        List<Rack> racks = spec.rackConfig.racks;
        if (racks == null || racks.isEmpty()) {
            Rack rack = new Rack();
            rack.id = RackIdentity.DEFAULT_ID;
            spec.rackConfig.racks = new ArrayList<>(List.of(rack));
            return;
        }
        refuseReservedId(racks, draft.findings().of("V-MUT-01"));
    }

    private static void refuseReservedId(List<Rack> racks, Report report) {
        for (int i = 0; i < racks.size(); i++) {
            Rack rack = racks.get(i);
            boolean reserved = rack.id != null && rack.id == RackIdentity.DEFAULT_ID;
            if (reserved && (racks.size() > 1 || isOfUser(rack))) {
                report.deny(
                        FieldPath.spec("rackConfig", "racks").index(i).field("id"),
                        "invalid RackConfig: RackID 0 is reserved for the rack of a cluster without racks",
                        "give the rack an id from 1 to " + RackIdentity.MAX_ID);
            }
        }
    }

    // The revision and the roster flag are not looked at: both make sense on the only rack of a cluster.
    private static boolean isOfUser(Rack rack) {
        return Stream.of(rack.aerospikeConfig, rack.storage, rack.podSpec).anyMatch(Objects::nonNull)
                || Stream.of(rack.zone, rack.region, rack.rackLabel, rack.nodeName)
                        .anyMatch(text -> text != null && !text.isEmpty());
    }
}
