package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A batch is a number of pods or a percentage of a rack. */
final class BatchIsShare implements ClusterRule {

    @Override
    public String id() {
        return "V-BAT-03";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (BatchSize batch : BatchSize.values()) {
            batch.of(cluster).ifPresent(value -> ShareFault.NO_SHARE.report(value, batch.path(), report));
        }
    }
}
