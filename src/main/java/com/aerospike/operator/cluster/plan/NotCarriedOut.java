package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.RackIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which wishes of the spec does no plan carry out by itself? Compared with what was completed last, because only then is
 * it known what was done. A cluster with such a wish must not call itself ready.
 */
final class NotCarriedOut {
    private NotCarriedOut() {}

    static List<String> wishes(Intent intent, Snapshot seen) {
        var wishes = new ArrayList<String>();
        seen.recorded().filter(status -> status.aerospikeConfig != null).ifPresent(completed -> {
            operations(intent, completed).ifPresent(wishes::add);
            volumes(intent, completed).ifPresent(wishes::add);
        });
        blockedNodes(intent, seen).ifPresent(wishes::add);
        rackIds(intent, seen).ifPresent(wishes::add);
        return wishes;
    }

    private static Optional<String> operations(Intent intent, AerospikeClusterStatus completed) {
        var wanted = intent.spec().operations;
        return wanted == null || wanted.isEmpty() || SameParts.test(wanted, completed.operations)
                ? Optional.empty()
                : Optional.of("spec.operations: restarts on demand are not carried out; delete the pods instead");
    }

    private static Optional<String> volumes(Intent intent, AerospikeClusterStatus completed) {
        for (RackIntent rack : intent.racks()) {
            var before = completedRack(rack.identity(), completed)
                    .flatMap(found -> Optional.ofNullable(found.effectiveStorage))
                    .map(storage -> storage.volumes);
            if (before.isPresent() && !SameParts.test(attachments(before.get()), attachments(rack.volumes()))) {
                return Optional.of("storage of rack %s: pods keep the volumes that they have until they are deleted"
                        .formatted(rack.identity()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rack> completedRack(RackIdentity identity, AerospikeClusterStatus completed) {
        return Optional.ofNullable(completed.rackConfig).flatMap(config -> Optional.ofNullable(config.racks)).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(rack -> rack.id != null && new RackIdentity(rack.id, rack.revision).equals(identity))
                .findFirst();
    }

    /** What a pod sees of its volumes; policies matter only when a volume is made or goes. */
    private static Map<String, List<Object>> attachments(List<VolumeSpec> volumes) {
        var byName = new TreeMap<String, List<Object>>();
        volumes.stream()
                .filter(volume -> volume != null && volume.name != null)
                .forEach(volume -> byName.put(
                        volume.name,
                        Arrays.asList(volume.source, volume.aerospike, volume.sidecars, volume.initContainers)));
        return byName;
    }

    private static Optional<String> blockedNodes(Intent intent, Snapshot seen) {
        var blocked = Optional.ofNullable(intent.spec().k8sNodeBlockList).orElse(List.of());
        var there = seen.pods().stream()
                .filter(pod -> pod.node().filter(blocked::contains).isPresent())
                .map(pod -> pod.name().toString())
                .toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of("spec.k8sNodeBlockList: pods stay on blocked nodes until they are deleted: "
                        + String.join(", ", there));
    }

    private static Optional<String> rackIds(Intent intent, Snapshot seen) {
        var others = seen.pods().stream()
                .filter(pod -> pod.report()
                        .filter(report -> report.rackIDOverridden() != intent.rackIdOverrideEnabled())
                        .isPresent())
                .map((PodSeen pod) -> pod.name().toString())
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "spec.enableRackIDOverride: takes effect when a pod is deleted: " + String.join(", ", others));
    }
}
