package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.asconfig.ImageVersion;

/** The version decides which configuration is valid and which commands exist, and it is read from the tag. */
final class TagHasVersion implements ClusterRule {

    @Override
    public String id() {
        return "V-IMG-04";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (cluster.imageVersion() instanceof ImageVersion.Unversioned) {
            Images.requireVersion(cluster.image(), Images.SERVER, report);
        }
    }
}
