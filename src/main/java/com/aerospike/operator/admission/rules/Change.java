package com.aerospike.operator.admission.rules;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import java.util.List;
import java.util.Optional;

/** A stored resource and what it shall become, both completed with their defaults. */
public record Change(ClusterView old, ClusterView wanted) {

    /** What was last completed; a change of the spec cannot alter it. */
    public Optional<AerospikeClusterStatus> status() {
        return old.status();
    }

    /** Racks whose id is in both, in the new order. */
    public List<RackChange> keptRacks() {
        return wanted.racks().stream()
                .flatMap(rack -> old.rack(rack.id()).map(before -> new RackChange(before, rack)).stream())
                .toList();
    }

    /** One rack before and after. */
    public record RackChange(RackView old, RackView wanted) {}
}
