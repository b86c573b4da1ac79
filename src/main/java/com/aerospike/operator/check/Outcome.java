package com.aerospike.operator.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What checking a number of files found.
 *
 * @param checked how many resources or configurations were looked at
 */
record Outcome(List<FileFinding> findings, int checked, List<InputFile.Unavailable> unavailable) {

    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int NOT_DONE = 2;

    static Outcome none() {
        return new Outcome(List.of(), 0, List.of());
    }

    Outcome and(Outcome other) {
        return new Outcome(
                joined(findings, other.findings), checked + other.checked, joined(unavailable, other.unavailable));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    int exitCode() {
        if (!unavailable.isEmpty()) {
            return NOT_DONE;
        }
        return count(Severity.ERROR) > 0 ? FINDINGS : checked == 0 ? NOT_DONE : FINE;
    }
}
