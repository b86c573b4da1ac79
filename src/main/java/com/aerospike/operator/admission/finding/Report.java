package com.aerospike.operator.admission.finding;

/** The pen of one rule. Neither method takes a password or any other content of a Secret. */
public final class Report {

    private final String rule;
    private final Findings findings;

    Report(String rule, Findings findings) {
        this.rule = rule;
        this.findings = findings;
    }

    /** Refuses the resource because of the value at {@code path}. */
    public void deny(FieldPath path, String message, String fix) {
        findings.add(new Violation(rule, path.text(), message, fix));
    }

    /** Lets the resource pass, but tells the user about the value at {@code path}. */
    public void warn(FieldPath path, String message) {
        findings.warn(path + ": " + message);
    }
}
