package com.aerospike.operator.world.demo;

import java.util.List;
import java.util.Optional;

/**
 * The custom resource as shown.
 *
 * @param version tag of the wanted server image
 * @param phase empty until the operator has written a status
 * @param upToDate the status speaks of the spec as it is now
 * @param migrations partitions that still have to be moved or copied
 */
record ClusterView(
        String namespace,
        String name,
        int size,
        String version,
        Optional<String> phase,
        boolean upToDate,
        List<ConditionView> conditions,
        long migrations) {

    ClusterView {
        conditions = List.copyOf(conditions);
    }

    Optional<ConditionView> condition(String type) {
        return conditions.stream()
                .filter(condition -> condition.type().equals(type))
                .findFirst();
    }

    boolean ready() {
        return upToDate && condition("Ready").map(ConditionView::holds).orElse(false);
    }
}
