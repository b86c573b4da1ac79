package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** The version of the init container decides what can be done without a restart. */
final class InitImageHasVersion implements ClusterRule {

    @Override
    public String id() {
        return "V-IMG-06";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Images.requireVersion(cluster.initImage(), Images.INIT, report);
    }
}
