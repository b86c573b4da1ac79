package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.Report;

/** Holds when a resource is created and may be broken later. */
public non-sealed interface CreateRule extends Rule {
    void check(ClusterView cluster, Report report);
}
