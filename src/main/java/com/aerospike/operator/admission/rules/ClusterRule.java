package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.Report;

/** Holds for every resource at any time. */
public non-sealed interface ClusterRule extends Rule {
    void check(ClusterView cluster, Report report);
}
