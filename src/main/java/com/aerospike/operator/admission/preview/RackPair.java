package com.aerospike.operator.admission.preview;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import java.util.List;

/** A rack that stays, before and after. */
record RackPair(RackIntent before, RackIntent after) {

    static List<RackPair> of(Intent before, Intent after) {
        return after.racks().stream()
                .flatMap(rack -> before.rack(rack.identity()).map(old -> new RackPair(old, rack)).stream())
                .toList();
    }

    /** Pods that the rack has before and after: new ones start with what is wanted, and those that leave are not touched. */
    int staying() {
        return Math.min(before.size(), after.size());
    }

    /** Pods by which the rack grows; negative for one that shrinks. */
    int growth() {
        return after.size() - before.size();
    }
}
