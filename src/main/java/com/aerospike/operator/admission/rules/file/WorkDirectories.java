package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;

/** What the rules on the work directory share. */
final class WorkDirectories {

    private WorkDirectories() {}

    static boolean skipped(ClusterView cluster) {
        return cluster.spec().validationPolicy != null
                && Boolean.TRUE.equals(cluster.spec().validationPolicy.skipWorkDirValidate);
    }

    static void refuse(String folder, ConfigCursor parameter, Report report) {
        report.deny(
                parameter.path(),
                "work directory path " + folder + " not found in storage volume's aerospike paths",
                "add a persistent volume with volumeMode Filesystem at this path");
    }
}
