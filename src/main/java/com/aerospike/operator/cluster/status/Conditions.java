package com.aerospike.operator.cluster.status;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Conditions in the form of the Kubernetes API conventions. */
final class Conditions {
    /** The API server refuses longer messages. */
    private static final int LONGEST_MESSAGE = 32_768;

    private Conditions() {}

    /** Keeps the transition time of a condition whose status has not changed, so that it tells since when. */
    static List<Condition> merge(List<Condition> before, List<Saying> now, long generation, Instant at) {
        return now.stream().map(saying -> merge(before, saying, generation, at)).toList();
    }

    private static Condition merge(List<Condition> before, Saying saying, long generation, Instant at) {
        var status = saying.holds() ? "True" : "False";
        var since = find(before, saying.type())
                .filter(old -> status.equals(old.getStatus()))
                .map(Condition::getLastTransitionTime)
                .orElseGet(() -> at.truncatedTo(ChronoUnit.SECONDS).toString());
        var message = saying.sentence();
        return new ConditionBuilder()
                .withType(saying.type().type())
                .withStatus(status)
                .withReason(saying.reason())
                .withMessage(message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message)
                .withObservedGeneration(generation)
                .withLastTransitionTime(since)
                .build();
    }

    static Optional<Condition> find(List<Condition> conditions, ConditionType type) {
        return Optional.ofNullable(conditions).stream()
                .flatMap(List::stream)
                .filter(condition -> condition.getType().equals(type.type()))
                .findFirst();
    }
}
