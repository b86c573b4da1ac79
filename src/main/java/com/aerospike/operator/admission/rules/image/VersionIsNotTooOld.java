package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** Versions before 6.0 are not supported. */
final class VersionIsNotTooOld implements ClusterRule {

    @Override
    public String id() {
        return "V-IMG-05";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        cluster.imageVersion()
                .known()
                .filter(version -> !version.isAtLeast(Images.OLDEST_SERVER))
                .ifPresent(version -> report.deny(
                        Images.SERVER,
                        "image version " + version + " not supported. Base version " + Images.OLDEST_SERVER,
                        "use server " + Images.OLDEST_SERVER + " or newer"));
    }
}
