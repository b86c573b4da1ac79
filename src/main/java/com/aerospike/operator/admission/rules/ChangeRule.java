package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.Report;

/** Forbids a change that the servers or their data could not follow. */
public non-sealed interface ChangeRule extends Rule {
    void check(Change change, Report report);

    /**
     * Whether the rule also compares with what was last completed, when a reconcile does not know the spec before. Not
     * so for rules that allow in two steps what they forbid in one: the status cannot tell the steps apart.
     */
    default boolean holdsAgainstCompleted() {
        return false;
    }
}
