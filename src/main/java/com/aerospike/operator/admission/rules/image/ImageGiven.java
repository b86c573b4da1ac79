package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A cluster has an image. */
final class ImageGiven implements ClusterRule {

    @Override
    public String id() {
        return "V-IMG-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (cluster.image().isEmpty()) {
            report.deny(Images.SERVER, "spec.image cannot be empty", "name a server image with its version");
        }
    }
}
