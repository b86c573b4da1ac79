package com.aerospike.operator.cluster.status;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a condition says now; {@link Conditions} turns it into one with times.
 *
 * @param reason CamelCase word for programs
 * @param sentence for people: what is the case, what is waited for, what can be done
 */
record Saying(ConditionType type, boolean holds, String reason, String sentence) {
    /** What an earlier condition said; empty for one that is not ours. */
    static Optional<Saying> of(Condition condition) {
        return Arrays.stream(ConditionType.values())
                .filter(type -> type.type().equals(condition.getType()))
                .findFirst()
                .map(type -> new Saying(
                        type, "True".equals(condition.getStatus()), condition.getReason(), condition.getMessage()));
    }
}
