package com.aerospike.operator.asconfig.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What checking a value against a rule found. The score tells which of several variants the user probably meant: each
 * value that was looked at counts for it, each violation against it.
 */
final class Outcome {

    private final List<ConfigViolation> violations = new ArrayList<>(0);
    private int score;

    void add(ConfigViolation violation) {
        violations.add(violation);
        score -= 2;
    }

    void addAll(Outcome other) {
        violations.addAll(other.violations);
        score += other.score;
    }

    void visited() {
        score++;
    }

    boolean isClean() {
        return violations.isEmpty();
    }

    int score() {
        return score;
    }

    List<ConfigViolation> violations() {
        return violations;
    }
}
