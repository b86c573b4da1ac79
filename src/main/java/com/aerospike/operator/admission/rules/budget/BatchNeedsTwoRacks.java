package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** With one rack there is no other that holds copies. */
final class BatchNeedsTwoRacks implements ClusterRule {

    @Override
    public String id() {
        return "V-BAT-04";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (BatchSize batch : BatchSize.values()) {
            if (batch.of(cluster).isPresent()) {
                BatchObstacle.of(cluster, batch).stream()
                        .filter(obstacle -> obstacle.rule().equals(id()))
                        .forEach(obstacle -> report.deny(batch.path(), obstacle.text(), obstacle.fix()));
            }
        }
    }
}
