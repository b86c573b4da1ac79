package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.Report;

/** Holds for each rack on its own, with the configuration and storage in force there. */
public non-sealed interface RackRule extends Rule {
    void check(RackView rack, Report report);
}
