package com.aerospike.operator.admission.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what admission finds, in the order in which it is found. The same finding again is dropped: racks that share
 * the cluster's configuration or storage would otherwise repeat each other.
 */
public final class Findings {

    private final Set<Violation> violations = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** Where {@code rule} reports to. */
    public Report of(String rule) {
        return new Report(rule, this);
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    public boolean refuse() {
        return !violations.isEmpty();
    }
}
