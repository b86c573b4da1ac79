package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** No more than all pods of a rack can be away. */
final class BatchIsNotAboveAll implements ClusterRule {

    @Override
    public String id() {
        return "V-BAT-02";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (BatchSize batch : BatchSize.values()) {
            batch.of(cluster).ifPresent(value -> ShareFault.ABOVE_HUNDRED_PERCENT.report(value, batch.path(), report));
        }
    }
}
