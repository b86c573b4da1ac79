package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rack as it was when the cluster was complete last.
 *
 * @param status of the whole cluster, of which most is a copy of the spec that was completed
 */
record CompletedRack(AerospikeClusterStatus status, Rack rack) {

    /** Empty before the first completion, and for a rack that is newer. */
    static Optional<CompletedRack> of(RackIdentity identity, Snapshot seen) {
        return seen.recorded().filter(status -> status.aerospikeConfig != null).flatMap(status -> racks(status).stream()
                .filter(rack -> rack != null && rack.id != null)
                .filter(rack -> new RackIdentity(rack.id, rack.revision).equals(identity))
                .findFirst()
                .map(rack -> new CompletedRack(status, rack)));
    }

    /** Names of its volumes. */
    List<String> volumes() {
        var storage = Optional.ofNullable(rack.effectiveStorage)
                .or(() -> Optional.ofNullable(rack.storage))
                .or(() -> Optional.ofNullable(status.storage));
        return storage.map(found -> found.volumes).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(volume -> volume.name)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Rack> racks(AerospikeClusterStatus status) {
        return Optional.ofNullable(status.rackConfig)
                .map(config -> config.racks)
                .orElse(List.of());
    }
}
