package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.RackView;

/** What the rules on {@code forceBlockFromRoster} share. */
final class Rosters {

    private Rosters() {}

    static boolean blocked(RackView rack) {
        return Boolean.TRUE.equals(rack.spec().forceBlockFromRoster);
    }

    static long blockedRacks(ClusterView cluster) {
        return cluster.racks().stream().filter(Rosters::blocked).count();
    }

    static boolean hasBatchSize(ClusterView cluster) {
        return cluster.rackConfig().rollingUpdateBatchSize != null || cluster.rackConfig().scaleDownBatchSize != null;
    }

    static FieldPath flag(RackView rack) {
        return rack.path().field("forceBlockFromRoster");
    }

    /** The first blocked rack's flag: where a user would turn it off. */
    static FieldPath firstFlag(ClusterView cluster) {
        return cluster.racks().stream()
                .filter(Rosters::blocked)
                .map(Rosters::flag)
                .findFirst()
                .orElse(FieldPath.spec("rackConfig", "racks"));
    }

    /** Whether the flag of a rack that stays was turned on or off. */
    static boolean changed(Change change) {
        return change.keptRacks().stream().anyMatch(rack -> blocked(rack.old()) != blocked(rack.wanted()));
    }
}
