package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.asconfig.ImageVersion;

/** Changing the configuration of a running server needs an init image that can rewrite the configuration file. */
final class InitImageCanUpdateLive implements ClusterRule {

    @Override
    public String id() {
        return "V-DYN-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        boolean tooOld = ImageVersion.of(cluster.initImage())
                .known()
                .filter(version -> !version.isAtLeast(2, 2, 0))
                .isPresent();
        if (tooOld && Boolean.TRUE.equals(cluster.spec().enableDynamicConfigUpdate)) {
            report.deny(
                    FieldPath.spec("enableDynamicConfigUpdate"),
                    "cannot set enableDynamicConfigUpdate flag, init image " + cluster.initImage()
                            + " is older than 2.2.0",
                    "use init image 2.2.0 or newer");
        }
    }
}
