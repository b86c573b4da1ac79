package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.asconfig.ImageVersion;

/** The version decides which configuration is valid and which commands exist, and it is read from the tag. */
final class ImageHasTag implements ClusterRule {

    @Override
    public String id() {
        return "V-IMG-03";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (!cluster.image().isEmpty() && cluster.imageVersion() instanceof ImageVersion.Untagged) {
            Images.requireVersion(cluster.image(), Images.SERVER, report);
        }
    }
}
