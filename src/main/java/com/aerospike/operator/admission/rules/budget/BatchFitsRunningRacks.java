package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** As long as the racks that run are not yet those of the spec, a batch must be safe for them too. */
final class BatchFitsRunningRacks implements ClusterRule {

    @Override
    public String id() {
        return "V-BAT-09";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (BatchSize batch : BatchSize.values()) {
            if (batch.of(cluster).isPresent()) {
                cluster.completed().stream()
                        .flatMap(running -> BatchObstacle.of(running, batch).stream())
                        .forEach(obstacle -> report.deny(
                                batch.path(),
                                "status invalid for " + batch.fullName() + ": " + obstacle.text(),
                                "wait for the cluster to be completed"));
            }
        }
    }
}
