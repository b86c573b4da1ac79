package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Operation;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which pods does an operation that the user ordered still have to restart? The status tells which are done; an operation
 * that is there as it is in the spec is done as a whole. One that vanishes from the spec is given up.
 *
 * @param pods named by the operation, or all that the status knows, without those that are done
 */
record OnDemand(Operation operation, Set<String> pods) {

    /** Empty when nothing is ordered, or all of it is done. */
    static Optional<OnDemand> of(Intent intent, Snapshot seen) {
        return seen.recorded()
                // Nothing can be ordered of a cluster before it is complete for the first time.
                .filter(status -> status.aerospikeConfig != null)
                .filter(status -> !SameParts.test(ordered(intent), orNone(status.operations)))
                .flatMap(status -> ordered(intent).stream().findFirst().map(operation -> of(operation, status)));
    }

    private static OnDemand of(Operation operation, AerospikeClusterStatus status) {
        var all = Optional.ofNullable(status.pods)
                .map(pods -> Set.copyOf(pods.keySet()))
                .orElse(Set.of());
        var named = orNone(operation.podList);
        var wanted = new TreeSet<>(named.isEmpty() ? all : Set.copyOf(named));
        orNone(status.operations).stream()
                .filter(begun -> Objects.equals(begun.id, operation.id))
                .forEach(begun -> done(begun, wanted));
        return new OnDemand(operation, wanted);
    }

    private static void done(Operation begun, Set<String> wanted) {
        var done = orNone(begun.podList);
        if (done.isEmpty()) {
            wanted.clear();
        }
        wanted.removeAll(done);
    }

    Optional<Finding> finding(PodSeen pod) {
        return asksFor(pod) ? Optional.of(new Finding(effort(), reason())) : Optional.empty();
    }

    private boolean asksFor(PodSeen pod) {
        boolean restarted = effort() == Effort.WARM
                && pod.marks()
                        .applied()
                        .map(Applied::operation)
                        .filter(operation.id::equals)
                        .isPresent();
        return pods.contains(pod.name().toString()) && !restarted;
    }

    private Effort effort() {
        return switch (operation.kind) {
            case WARM_RESTART -> Effort.WARM;
            case POD_RESTART -> Effort.COLD;
        };
    }

    private String reason() {
        return "operations[%s]: %s".formatted(operation.id, operation.kind.wire());
    }

    private static List<Operation> ordered(Intent intent) {
        return orNone(intent.spec().operations);
    }

    private static <T> List<T> orNone(List<T> list) {
        return Optional.ofNullable(list).orElse(List.of());
    }
}
