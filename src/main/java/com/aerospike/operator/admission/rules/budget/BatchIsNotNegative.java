package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A number of pods cannot be negative. */
final class BatchIsNotNegative implements ClusterRule {

    @Override
    public String id() {
        return "V-BAT-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (BatchSize batch : BatchSize.values()) {
            batch.of(cluster).ifPresent(value -> ShareFault.NEGATIVE.report(value, batch.path(), report));
        }
    }
}
